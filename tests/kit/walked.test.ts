import { describe, expect, it } from 'vitest';

import { processTest } from '#tests/support/process-test/process-test.ts';
import type { WalkedModel } from '#tests/support/path-coverage/walked-model.ts';

import { orderWorkflow, paymentWorkflow, watchWorkflow } from './models/workflows.ts';

const models = new URL('models/', import.meta.url);
const orders = processTest(orderWorkflow, { calls: [paymentWorkflow], models });
const watch = processTest(watchWorkflow, { models });

/** The results of the tests before. */
const results: { meta: { walkedModels?: WalkedModel[] } }[] = [];
const walkedBy = (index: number) => Object.fromEntries((results[index]?.meta.walkedModels ?? []).map(({ key, passed }) => [key, passed]));

describe('what a test walks', () => {
  it('is noted with its result', async ({ task }) => {
    results.push(task);
    await Promise.all([watch.start({}), watch.start({}), orders.start({ amount: 2000 })]);
  });

  it('is that of its own instances, by model', async ({ task }) => {
    results.push(task);
    await watch.start({});
    expect(walkedBy(0)).toEqual({
      watch: { begun: 2, 'to-keep': 2, 'keep-watch': 2 },
      order: { ordered: 1, 'to-pay': 1, pay: 1, 'payment-refused': 1, 'refused-flow': 1, 'not-sent': 1 },
    });
  });

  it('is nothing of another test', () => expect(walkedBy(1)).toEqual({ watch: { begun: 1, 'to-keep': 1, 'keep-watch': 1 } }));
});

describe('an instance', () => {
  const started = orders.start({ amount: 20 }).catch((error: unknown) => error);

  it('is started inside a test', async () => {
    expect(await started).toMatchObject({ message: 'The copy of the model is not there yet: start instances inside a test.' });
  });
});
