import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { flowControl, jobLimits } from '#inngest/bridge/work/flow-control.ts';
import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import type { WorkerSettings } from '#inngest/define/worker-settings.ts';

interface Input {
  readonly customer: string;
  readonly amount: number;
}

const workerWith = (settings: Partial<WorkerSettings<Input>>) =>
  defineWorker({
    name: 'Pay',
    input: z.object({ customer: z.string(), amount: z.number() }),
    olderInputs: [{ schema: z.object({ client: z.string() }), upgrade: ({ client }) => ({ customer: client, amount: 0 }) }],
    output: z.object({}),
    settings,
    run: async () => complete({}),
  });

const limited = workerWith({
  concurrency: { limit: 10, perKey: { limit: 1, key: ({ customer }) => customer } },
  rateLimit: { limit: 5, perSeconds: 60, key: ({ customer }) => customer },
  priority: ({ amount }) => amount,
});
const limitsOf = (variables: Record<string, unknown>, worker = limited, secret = 'secret') =>
  jobLimits(worker, { variables, tenantId: 'north' }, secret);

describe('jobLimits', () => {
  it('gives the same key to the same input, and another to another', () => {
    const [ann, again, bob] = ['ann@example.com', 'ann@example.com', 'bob'].map((customer) => limitsOf({ customer, amount: 1 }));
    expect(ann).toEqual(again);
    expect(bob?.concurrencyKey).not.toBe(ann?.concurrencyKey);
  });

  it('can count for each tenant by itself', () => {
    const perTenant = workerWith({ concurrency: { limit: 10, perKey: { limit: 1, key: (_, { tenantId }) => tenantId } } });
    const keyOf = (tenantId: string) =>
      jobLimits(perTenant, { variables: { customer: 'c', amount: 1 }, tenantId }, 'secret').concurrencyKey;
    expect(keyOf('north')).toBe(keyOf('north'));
    expect(keyOf('north')).not.toBe(keyOf('south'));
  });

  it('carries nothing of the input, and cannot be guessed without the secret', () => {
    const limits = limitsOf({ customer: 'ann@example.com', amount: 7 });
    expect(JSON.stringify(limits)).not.toContain('ann');
    expect(limitsOf({ customer: 'ann@example.com', amount: 7 }, limited, 'other').rateKey).not.toBe(limits.rateKey);
  });

  it('reads an older input as its worker does', () => {
    expect(limitsOf({ client: 'ann' })).toEqual(limitsOf({ customer: 'ann', amount: 0 }));
  });

  it('holds a priority within ten minutes', () => {
    const priorities = [0, 12.4, 5_000, -5_000, Number.NaN].map((amount) => limitsOf({ customer: 'a', amount }).priority);
    expect(priorities).toEqual([0, 12, 600, 0, 0]);
    expect(limitsOf({}, workerWith({ priority: 30 }))).toEqual({ priority: 30 });
  });

  it('has none for variables that do not fit: the worker will say so', () => {
    expect(limitsOf({ customer: 7 })).toEqual({ priority: 0, concurrencyKey: '', rateKey: '' });
  });
});

describe('flowControl', () => {
  it('has fewer runs than jobs at once for a worker that says nothing: each run has five of its ten', () => {
    expect(flowControl(workerWith({}).settings)).toEqual({ concurrency: { limit: 2 } });
  });

  it('queues, per key and overall', () => {
    expect(flowControl(limited.settings)).toEqual({
      concurrency: [{ limit: 10 }, { limit: 1, key: 'event.data.concurrencyKey' }],
      throttle: { limit: 5, period: '60s', key: 'event.data.rateKey' },
      priority: { run: 'int(event.data.priority)' },
    });
  });
});
