import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { PermanentError, RetryLaterError, SystemError } from '#inngest/define/errors.ts';
import { complete } from '#inngest/define/result.ts';
import type { SystemName } from '#inngest/define/systems.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import type { MailClient } from '#inngest/services/mail.ts';

import { attempt, system } from './given.ts';

const letter = { to: 'ann@example.com', subject: 'Hello', text: 'Hello' };
const answer = { messageId: '<1>' };

/** Returns a worker that asks the mail server. With `keeps` the worker goes on after a failure. */
const asking = ({ keeps = false, systems = ['mail'] as SystemName[], maxWaitMs = 3_600_000 } = {}) =>
  defineWorker({
    name: 'Ask',
    input: z.object({}),
    output: z.object({}),
    systems,
    settings: { maxWaitMs },
    async run(_, { services, signal, idempotencyKey }) {
      const asked = services.mail.send(letter, { signal, idempotencyKey });
      await (keeps ? asked.catch(() => null) : asked);
      return complete({});
    },
  });
const provider = (send: MailClient['send']) => ({ mail: { send } });
const answers = provider(async () => answer);
const failing = (error: Error) => provider(() => Promise.reject(error));
const down = new SystemError('mail', 'The mail server failed with status 503.', { status: 503 });
const opened = (retryAt: Date) => () => ({
  system: system('mail', { state: 'OPEN', failures: 5, retryAt: retryAt.toISOString(), name: 'mail server' }),
  changed: true,
});

describe('while all systems are well', () => {
  it('nothing is told of an answer', async () => {
    expect((await attempt(asking(), { services: answers })).told).toEqual([]);
  });

  it('an answer of a system in trouble is told: it ends the trouble', async () => {
    const { told } = await attempt(asking(), {
      services: answers,
      troubled: [system('mail', { failures: 2 }), system('ledger', { failures: 1 })],
    });
    expect(told).toEqual([{ system: 'mail', result: 'ANSWERED' }]);
  });
});

describe('a failure of a system', () => {
  it('is told with its text, and uses up an attempt while its jobs do not wait', async () => {
    const { outcome, told, events } = await attempt(asking(), { services: failing(down) });
    expect(told).toEqual([{ system: 'mail', result: 'FAILED', message: down.message }]);
    const cause = { class: 'SYSTEM_UNAVAILABLE', system: 'mail', status: 503 };
    expect(outcome).toEqual({ kind: 'failed', next: 'retry', message: down.message, cause });
    expect(events).toEqual([]);
  });

  it('is told also when the worker keeps it to itself; the outcome stays', async () => {
    const { outcome, told } = await attempt(asking({ keeps: true }), {
      services: failing(down),
      afterReport: opened(new Date(Date.now() + 9_000)),
    });
    expect(told).toMatchObject([{ result: 'FAILED' }]);
    expect(outcome).toEqual({ kind: 'complete', variables: {} });
  });

  it('that makes its jobs wait uses up no attempt, and schedules a poll for the trial', async () => {
    const retryAt = new Date(Date.now() + 15_000);
    const { outcome, events } = await attempt(asking(), { services: failing(down), afterReport: opened(retryAt) });
    expect(outcome).toMatchObject({
      next: 'later',
      message: `${down.message} The mail server is not asked before ${retryAt.toISOString()}; the job waits, its attempts are kept.`,
    });
    const { afterMs = 0 } = outcome as { afterMs?: number };
    expect(afterMs, 'after the trial, so that another job may have that').toBeGreaterThan(15_500);
    expect(afterMs).toBeLessThan(20_500);
    expect(events).toEqual([
      {
        id: expect.stringMatching(/^poll:\d+$/) as string,
        name: 'engine/work.available',
        data: { reason: 'system-trial' },
        ts: expect.closeTo(retryAt.getTime() + 500, -3) as number,
      },
    ]);
  });

  it('uses up attempts again when the job has waited for longer than its patience', async () => {
    const { outcome } = await attempt(asking({ maxWaitMs: 60_000 }), {
      services: failing(down),
      afterReport: opened(new Date(Date.now() + 9_000)),
      job: { availableSince: new Date(Date.now() - 61_000).toISOString() },
    });
    expect(outcome).toMatchObject({ next: 'retry' });
  });

  it.each<[string, Error, string[]]>([
    ['a request to wait', new RetryLaterError('It is busy.', 60_000), ['BUSY']],
    ['a refusal for good: it is there', new PermanentError('It refuses our key.'), []],
    ['anything else', new TypeError('x is not a function'), []],
  ])('is not %s', async (_, error, results) => {
    const { told } = await attempt(asking(), { services: failing(error) });
    expect(told.map(({ result }) => result)).toEqual(results);
  });

  it('does not hide that the API cannot be told', async () => {
    const { outcome } = await attempt(asking(), {
      services: failing(down),
      afterReport: () => {
        throw new Error('The API is away.');
      },
    });
    expect(outcome).toMatchObject({ next: 'retry', message: down.message });
  });
});

describe('the trial', () => {
  const trying = [system('mail', { state: 'HALF_OPEN', failures: 5 })];

  it('ends the wait, and has all jobs looked for', async () => {
    const { told, events } = await attempt(asking(), {
      services: answers,
      troubled: trying,
      afterReport: () => ({ system: system('mail'), changed: true }),
    });
    expect(told).toEqual([{ system: 'mail', result: 'ANSWERED' }]);
    expect(events).toMatchObject([{ data: { reason: 'system-answers' } }]);
  });

  it.each([
    ['was done before', { state: 'DONE' as const }],
    ['ended without asking', { state: 'STARTED' as const }],
  ])('is given back by a job that %s', async (_, given) => {
    const { told, events } = await attempt(
      { ...asking(), run: async () => complete({}) },
      { services: answers, troubled: trying, afterReport: () => ({ system: trying[0]!, changed: false }), ...given },
    );
    expect(told).toEqual([{ system: 'mail', result: 'NOT_ASKED' }]);
    expect(events, 'so that another one has it').toMatchObject([{ data: { reason: 'system-trial' } }]);
  });
});

describe('services', () => {
  it('are those that the worker has declared, and no other', async () => {
    const seen: string[][] = [];
    const looking = defineWorker({
      name: 'Look',
      input: z.object({}),
      output: z.object({}),
      systems: ['mail'],
      run: async (_, { services }) => {
        seen.push(Object.keys(services));
        return complete({});
      },
    });
    await attempt(looking, { services: { ...answers, mail: { send: async () => ({ messageId: '1' }) } } });
    expect(seen).toEqual([['mail']]);
  });
});
