import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { bpmnError, complete } from '#inngest/define/result.ts';
import { causeOfClass, type ErrorClass } from '#inngest/define/failure-cause.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { attempt } from '../given.ts';

const matching = (pattern: RegExp) => expect.stringMatching(pattern) as string;
const nothing = { input: z.object({}), output: z.object({}) };

const gaveUp = (errorClass: ErrorClass, message: string) => ({
  kind: 'failed',
  next: 'giveUp',
  message,
  cause: causeOfClass(errorClass),
});

describe('a BPMN error with a schema for its variables', () => {
  const endingWith = (variables: Record<string, unknown>) =>
    attempt(
      defineWorker({
        ...nothing,
        name: 'Book',
        errorCodes: ['FULL'],
        errorVariables: { FULL: z.object({ reason: z.string() }) },
        run: async () => bpmnError('FULL', variables),
      }),
    );

  it('takes along what the schema knows', async () => {
    expect((await endingWith({ reason: 'sold out', more: 1 })).outcome).toEqual({
      kind: 'bpmnError',
      code: 'FULL',
      variables: { reason: 'sold out' },
    });
  });

  it('is a failure for good when they do not fit: the flow after it counts on them', async () => {
    const { outcome, kept } = await endingWith({ raeson: 'sold out' });
    const message = 'The error FULL of the worker does not fit its schema: reason: expected string, got nothing.';
    expect(outcome).toEqual(gaveUp('OUTPUT_INVALID', message));
    expect(kept).toEqual([]);
  });
});

describe('an output', () => {
  const writing = (variables: Record<string, unknown>, variableBytes?: number) =>
    attempt(
      defineWorker({
        name: 'Write',
        input: z.object({}),
        output: z.looseObject({ code: z.string() }),
        run: async () => complete(variables as { code: string }),
      }),
      variableBytes === undefined ? {} : { variableBytes },
    );

  it('that breaks its schema is an incident that says in which field, and not what came', async () => {
    const { outcome, kept } = await writing({ code: 4711 });
    const message = 'The output of the worker does not fit its schema: code: expected string, got a number.';
    expect(outcome).toEqual(gaveUp('OUTPUT_INVALID', message));
    expect(kept).toEqual([]);
  });

  it('that is too large is an incident before it is kept: name, size, limit, what to do', async () => {
    const { outcome, kept } = await writing({ code: 'a', report: 'x'.repeat(2_000) }, 1024);
    const message =
      "The variable 'report' has 2002 bytes as JSON; 1024 are allowed. Keep the content in a store, and only its address or id in the variable.";
    expect(outcome).toEqual(gaveUp('VARIABLE_REJECTED', message));
    expect(kept).toEqual([]);
  });

  it.each([
    [{ code: 'a', count: 2 ** 60 }, /variable 'count' is 1152921504606847000, above 2\^53/],
    [{ code: 'a', seen: new Map() }, /variable 'seen' is an instance of Map/],
    [{ code: 'a', id: 1n }, /variable 'id' is a bigint/],
  ])('that the engine cannot hold is one, too', async (variables, words) => {
    const { outcome, kept } = await writing(variables);
    expect(outcome).toMatchObject({ kind: 'failed', next: 'giveUp', message: matching(words) });
    expect(kept).toEqual([]);
  });
});

describe('an input', () => {
  const greet = defineWorker({
    name: 'Greet',
    input: z.object({ fullName: z.string().min(1) }),
    olderInputs: [
      { schema: z.object({ name: z.string() }), upgrade: ({ name }) => ({ fullName: name }) },
      {
        schema: z.object({ first: z.string(), last: z.string() }),
        upgrade: ({ first, last }) => ({ fullName: `${first} ${last}`.trim() }),
      },
    ],
    output: z.object({ greeting: z.string() }),
    run: async ({ fullName }) => complete({ greeting: `Hello ${fullName}` }),
  });
  const greeting = (text: string) => ({ kind: 'complete', variables: { greeting: text } });

  it.each([
    [{ fullName: 'Ann Example', name: 'Ann' }, 'Hello Ann Example'],
    [{ name: 'Ann' }, 'Hello Ann'],
    [{ first: 'Ann', last: 'Example' }, 'Hello Ann Example'],
  ])('of %j is read as the first version that it fits', async (variables, text) => {
    expect((await attempt(greet, { variables })).outcome).toEqual(greeting(text));
  });

  it("that fits no version is an incident that says what today's expects", async () => {
    const message =
      'The input of the worker does not fit its schema: fullName: expected string, got nothing; nor does it fit one of the 2 older inputs.';
    expect((await attempt(greet, { variables: { nom: 'Ann' } })).outcome).toEqual(gaveUp('INPUT_INVALID', message));
  });

  it('whose upgrade breaks the schema of today is one, too', async () => {
    const { outcome } = await attempt(greet, { variables: { first: '', last: '' } });
    expect(outcome).toMatchObject({ next: 'giveUp', message: matching(/fullName: .*, after the upgrade of an older input\.$/) });
  });
});

describe('a worker that takes too long', () => {
  it('is stopped at its deadline', async () => {
    const slow = defineWorker({ ...nothing, name: 'Slow', settings: { deadlineMs: 20 }, run: () => new Promise(() => undefined) });
    const message = 'The worker did not end within 0.02 s.';
    expect((await attempt(slow)).outcome).toEqual({ ...gaveUp('WORKER_TIMED_OUT', message), next: 'retry' });
  });
});

describe('a delivery', () => {
  const runs: string[] = [];
  const counting = defineWorker({
    ...nothing,
    name: 'Count',
    run: async () => {
      runs.push('run');
      return complete({});
    },
  });
  const deliver = (given: Parameters<typeof attempt>[1]) => {
    runs.length = 0;
    return attempt(counting, given);
  };

  it('of a job with an outcome in the ledger reports it, and does not work again', async () => {
    expect((await deliver({ state: 'DONE' })).outcome).toEqual({ kind: 'complete', variables: {} });
    expect(runs).toEqual([]);
  });

  it('of an instance that does not own its business key has no effect', async () => {
    expect((await deliver({ state: 'DUPLICATE_INSTANCE' })).outcome).toEqual({ kind: 'duplicate' });
    expect(runs).toEqual([]);
  });

  it('that a newer one has overtaken reports nothing of its own', async () => {
    expect((await deliver({ overtaken: true })).outcome).toEqual({ kind: 'outdated' });
  });

  it('too many of a job that never came to an end is an incident, without another try', async () => {
    const { maxDeliveries } = counting.settings;
    expect((await deliver({ attempts: maxDeliveries })).outcome).toMatchObject({ kind: 'complete' });
    const { outcome } = await deliver({ attempts: maxDeliveries + 1 });
    expect(outcome).toMatchObject({
      next: 'giveUp',
      cause: { class: 'POISON_JOB' },
      message: matching(/handed out 21 times and its worker/),
    });
    expect(runs).toEqual([]);
  });

  it('too many of a job whose outcome could never be reported is one, too', async () => {
    const { outcome } = await deliver({ state: 'DONE', attempts: counting.settings.maxDeliveries + 1 });
    expect(outcome).toMatchObject({ next: 'giveUp', message: matching(/its outcome could never be reported/) });
  });
});
