import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

import { maxWordsLength, wordsIn } from '#inngest/define/worker-words.ts';
import { pollJobs } from '#inngest/bridge/poll/poll-jobs.ts';
import { bpmnError, complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type KitHost, startKitHost, workflowOf } from '#tests/support/kit-host.ts';

const canary = 'canary-8d2f60b1';
const nothing = { input: z.looseObject({}), output: z.looseObject({}) };
const quick = { attemptsPerRun: 1, backoffMs: 500, maxBackoffMs: 1_000 };

/** Number of runs of each worker, and of each of the steps. */
const counts = new Map<string, number>();
const count = (what: string): number => {
  const next = (counts.get(what) ?? 0) + 1;
  counts.set(what, next);
  return next;
};

const failing = (name: string, settings: Partial<Parameters<typeof defineWorker>[0]['settings']>, error: () => Error) =>
  defineWorker({
    ...nothing,
    name,
    settings: { ...quick, ...settings },
    async run() {
      count(name);
      throw error();
    },
  });

const workers = {
  once: failing('once', { attempts: 1 }, () => new Error('It failed.')),
  often: failing('often', { attempts: 5, operator: 'Call the bank, then retry the job.' }, () => {
    const cause = new Error(`POST https://bank:${canary}-url@bank.example/pay?token=${canary}-query answered 401`, {
      cause: new Error(`request headers: { authorization: 'Bearer ${canary}-header' }`),
    });
    return new Error(`The bank refused the key ${canary}-setting.`, { cause });
  }),
  final: failing('final', { isFinal: (error) => error instanceof RangeError }, () => new RangeError('There is no such year.')),
  long: failing('long', { attempts: 1, operator: 'Read the log.' }, () => new Error('x'.repeat(9_000))),
  large: defineWorker({ ...nothing, name: 'large', run: async () => complete({ report: 'x'.repeat(70_000) }) }),
  misfit: defineWorker({
    name: 'misfit',
    input: z.looseObject({}),
    output: z.object({ iban: z.string(), amount: z.number() }),
    run: async () => complete({ iban: 'NL00', amount: 'a secret amount' as unknown as number }),
  }),
  error: defineWorker({
    ...nothing,
    name: 'error',
    errorCodes: ['REFUSED'],
    errorVariables: { REFUSED: z.object({ reason: z.string() }) },
    run: async () => bpmnError('REFUSED', { raeson: 'no' }),
  }),
  twice: defineWorker({
    ...nothing,
    name: 'twice',
    async run(_, { step }) {
      await step('pay', async () => ({}));
      await step('pay', async () => ({}));
      return complete({});
    },
  }),
  steps: defineWorker({
    ...nothing,
    name: 'steps',
    output: z.object({ paid: z.number() }),
    settings: { ...quick, attempts: 4 },
    async run(_, { step }) {
      const { number } = await step('pay', async () => ({ number: count('pay') }));
      if (count('steps') < 4) throw new Error('It failed after the payment.');
      return complete({ paid: number });
    },
  }),
};
const topicOf = (name: string) => `kit-${name}.work`;

let host: KitHost;
beforeAll(async () => {
  process.env['CANARY_API_KEY'] = `${canary}-setting`;
  const workflows = Object.entries(workers).map(([name, worker]) => workflowOf(`kit-${name}`, { [topicOf(name)]: worker }));
  host = await startKitHost(inject('stack'), workflows);
  await Promise.all(Object.keys(workers).map((name) => host.deploy(`kit-${name}`, [topicOf(name)])));
});
afterAll(async () => {
  delete process.env['CANARY_API_KEY'];
  await host?.stop();
});

const start = async (name: keyof typeof workers): Promise<string> => (await host.start(`kit-${name}`, [{}]))[0] ?? '';

const incidentOf = async (processInstanceId: string) =>
  (await eventually(
    async () => (await host.flowable.jobs.deadLetters({ processInstanceId }))[0],
    (job) => job !== undefined,
    { seconds: 100, what: `The incident of ${processInstanceId}` },
  ))!;
const textOf = async (name: keyof typeof workers) => wordsIn((await incidentOf(await start(name))).exceptionMessage ?? '');

describe('the attempts of a worker', () => {
  it('are one, when it says so', async () => {
    expect(await textOf('once')).toBe('It failed.');
    expect(counts.get('once')).toBe(1);
  });

  it('are five, and five more when an operator retries the job; the engine shows how many are left', async () => {
    const id = await start('often');
    const left = new Set<number>();
    const made = new Set<string>();
    await eventually(
      async () => {
        for (const job of await host.flowable.externalWorkerJobs.list({ processInstanceId: id })) {
          left.add(job.retries);
          made.add(job.createTime);
        }
        return host.flowable.jobs.deadLetters({ processInstanceId: id });
      },
      ({ length }) => length === 1,
      // Often enough to see each number.
      { seconds: 100, everyMs: 100, what: 'The first incident' },
    );
    expect(counts.get('often')).toBe(5);
    expect([...left]).toEqual([3, 5, 4, 2, 1]);
    expect(made.size, 'moments from which its patience is counted').toBe(1);

    await host.flowable.jobs.retryDeadLetter((await incidentOf(id)).id);
    await pollJobs(host.deps);
    await eventually(
      () => counts.get('often'),
      (times) => times === 10,
      { seconds: 100, what: 'Five more attempts' },
    );
    await incidentOf(id);
    expect(counts.get('often')).toBe(10);
  });

  it('are over at once with an error that the worker calls final', async () => {
    expect(await textOf('final')).toBe('There is no such year.');
    expect(counts.get('final')).toBe(1);
  });

  it('do not repeat a finished step, though the engine hands the job out four times', async () => {
    const id = await start('steps');
    const ended = await eventually(
      () => host.flowable.history.processInstance(id),
      (instance) => Boolean(instance?.endTime),
      {
        seconds: 100,
        what: 'The end of the process',
      },
    );
    expect(ended?.deleteReason).toBeNull();
    expect(counts.get('steps')).toBe(4);
    expect(counts.get('pay')).toBe(1);
    expect(await host.flowable.history.variables(id)).toEqual({ paid: 1 });
  });
});

describe('the text of an incident', () => {
  it('has the words of the error and its causes, what to do, and no secret', async () => {
    const incident = await incidentOf(await start('often'));
    expect(wordsIn(incident.exceptionMessage ?? '')).toBe(
      'The bank refused the key [secret]. Cause: POST https://[secret]@bank.example/pay?token=[secret] answered 401 ' +
        "Cause: request headers: { authorization: '[secret]' } What to do: Call the bank, then retry the job.",
    );
  });

  it('is as long as the engine keeps it, with what to do at its end', async () => {
    const text = (await textOf('long')) ?? '';
    expect(text).toHaveLength(maxWordsLength);
    expect(text.endsWith('x… What to do: Read the log.')).toBe(true);
  });

  it.each<[keyof typeof workers, string]>([
    [
      'large',
      "The variable 'report' has 70002 bytes as JSON; 65536 are allowed. Keep the content in a store, and only its address or id in the variable.",
    ],
    ['misfit', 'The output of the worker does not fit its schema: amount: expected number, got a text of 15 characters.'],
    ['error', 'The error REFUSED of the worker does not fit its schema: reason: expected string, got nothing.'],
    [
      'twice',
      "The worker has two steps with the name 'pay' in one attempt: the second would get the result of the first. Give each its own name, for example with a number.",
    ],
  ])('of %s says: %s', async (name, text) => {
    expect(await textOf(name)).toBe(text);
  });
});
