import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import type { WorkerSettings } from '#inngest/define/worker-settings.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type KitHost, startKitHost, workflowOf } from '#tests/support/kit-host.ts';

const input = z.object({ customer: z.string(), amount: z.number(), lastsMs: z.number() });
type Input = z.infer<typeof input>;

interface Run extends Input {
  readonly from: number;
  readonly to: number;
}

/** Runs with their times, by worker and job: a job whose first run could not be recorded runs again. */
const runs = new Map<string, Map<string, Run>>();

/** Amounts of the runs that have begun. */
const begun = new Set<number>();

const recording = (name: string, settings: Partial<WorkerSettings<Input>>) =>
  defineWorker({
    name,
    input,
    output: z.object({}),
    settings,
    async run(given, { idempotencyKey }) {
      const from = Date.now();
      begun.add(given.amount);
      await pause(given.lastsMs);
      const ofWorker = runs.get(name) ?? new Map<string, Run>();
      runs.set(name, ofWorker.set(idempotencyKey, ofWorker.get(idempotencyKey) ?? { ...given, from, to: Date.now() }));
      return complete({});
    },
  });

const byCustomer = ({ customer }: Input): string => customer;
const workers = {
  overall: recording('overall', { concurrency: { limit: 2 } }),
  keyed: recording('keyed', { concurrency: { limit: 10, perKey: { limit: 1, key: byCustomer } } }),
  rated: recording('rated', { rateLimit: { limit: 2, perSeconds: 4, key: byCustomer } }),
  ranked: recording('ranked', { concurrency: { limit: 1 }, priority: ({ amount }) => amount }),
};
const topicOf = (name: string) => `kit-${name}.work`;

let host: KitHost;
beforeAll(async () => {
  const workflows = Object.entries(workers).map(([name, worker]) => workflowOf(`kit-${name}`, { [topicOf(name)]: worker }));
  host = await startKitHost(inject('stack'), workflows);
  for (const name of Object.keys(workers)) await host.deploy(`kit-${name}`, [topicOf(name)]);
});
afterAll(() => host?.stop());

/** Returns the runs of these jobs, in the order in which the runs began. */
async function run(name: keyof typeof workers, jobs: readonly Partial<Input>[], seconds = 60): Promise<Run[]> {
  await start(name, jobs);
  return ended(name, jobs.length, seconds);
}

async function ended(name: keyof typeof workers, count: number, seconds = 60): Promise<Run[]> {
  const done = await eventually(
    () => [...(runs.get(name)?.values() ?? [])],
    ({ length }) => length === count,
    { seconds, what: `All runs of ${name}` },
  );
  return done.toSorted((a, b) => a.from - b.from);
}

const start = (name: keyof typeof workers, jobs: readonly Partial<Input>[]) =>
  host.start(
    `kit-${name}`,
    jobs.map((job) => ({ customer: 'ann', amount: 0, lastsMs: 300, ...job })),
  );

const of = (customer: string, all: readonly Run[]) => all.filter((one) => one.customer === customer);

/** Returns the largest number of runs under way at the same moment. */
const atOnce = (all: readonly Run[]) =>
  Math.max(...all.map(({ from }) => all.filter((other) => other.from <= from && from < other.to).length));

describe('the limits of a worker hold on the Inngest server', () => {
  it('so many runs at once', async () => {
    expect(
      atOnce(
        await run(
          'overall',
          Array.from({ length: 8 }, () => ({})),
        ),
      ),
    ).toBe(2);
  });

  it('one run at once of each key, and several of different keys', async () => {
    const jobs = ['ann', 'bob', 'cem'].flatMap((customer) => Array.from({ length: 4 }, () => ({ customer, lastsMs: 700 })));
    const all = await run('keyed', jobs);
    expect(['ann', 'bob', 'cem'].map((customer) => atOnce(of(customer, all)))).toEqual([1, 1, 1]);
    expect(atOnce(all)).toBeGreaterThan(1);
  });

  it('so many starts in a time of each key; the others wait, and none is lost', async () => {
    const jobs = [...Array.from({ length: 9 }, () => ({ customer: 'ann' })), { customer: 'bob' }, { customer: 'bob' }];
    const all = await run(
      'rated',
      jobs.map((job) => ({ ...job, lastsMs: 0 })),
      90,
    );
    const ann = of('ann', all).map(({ from }) => from);
    // Two runs at once, then one every two seconds: 14 s for nine.
    expect(ann.at(-1)! - ann[0]!).toBeGreaterThan(10_000);
    expect(
      of('bob', all).map(({ from }) => from < ann[4]!),
      'another key does not wait',
    ).toEqual([true, true]);
  });

  it('those with the highest priority first', async () => {
    // While one run lasts, the others queue up.
    await start('ranked', [{ amount: 1, lastsMs: 4_000 }]);
    await eventually(() => begun.has(1), Boolean, { what: 'The run that the others wait for' });
    await start(
      'ranked',
      [0, 300, 20, 150, 600, 40].map((amount) => ({ amount })),
    );
    const all = await ended('ranked', 7);
    expect(all.map(({ amount }) => amount)).toEqual([1, 600, 300, 150, 40, 20, 0]);
  });
});
