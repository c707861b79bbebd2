import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { z } from 'zod';

import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type KitHost, startKitHost, workflowOf } from '#tests/support/kit-host.ts';
import { modelOf } from '#tests/support/task-model.ts';

const [order, payment] = ['kit-order', 'kit-payment'];
const work = defineWorker({ name: 'Work', input: z.looseObject({}), output: z.object({}), run: async () => complete({}) });
const workersOf = (...topics: string[]) => Object.fromEntries(topics.map((topic) => [topic, work]));

const called = workflowOf(payment, workersOf(`${payment}.charge`));
const plain = workflowOf(order, workersOf(`${order}.check`, `${order}.pay`, `${order}.send`));
const calling = { ...plain, model: { ...plain.model, calledProcesses: [payment] } };

/** Model of three tasks; the middle one is the call. */
const callingModel = modelOf(order, [`${order}.check`, `${order}.pay`, `${order}.send`]).replace(
  /<serviceTask id="task-2"[^>]*>/,
  `<callActivity id="task-2" name="Pay" calledElement="${payment}" flowable:fallbackToDefaultTenant="true"/>`,
);

let host: KitHost;
beforeAll(async () => {
  host = await startKitHost(inject('stack'), [calling, called]);
  await host.deploy(payment, [`${payment}.charge`]);
  await host.flowable.deployments.create({ fileName: `${order}.bpmn`, xml: callingModel });
});
afterAll(() => host?.stop());

it('a called process goes on at once, and so does its caller after it', async () => {
  const [id = ''] = await host.start(order, [{}]);
  const ended = await eventually(
    () => host.flowable.history.processInstance(id),
    (instance) => Boolean(instance?.endTime),
    { seconds: 30, what: 'The end of the caller' },
  );
  expect(ended?.deleteReason).toBeNull();
  const passed = (await host.flowable.history.elements(id)).map(({ activityId }) => activityId);
  expect(passed).toEqual(expect.arrayContaining(['task-1', 'task-2', 'task-3', 'end']));
});
