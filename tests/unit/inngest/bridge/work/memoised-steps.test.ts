import { describe, expect, it } from 'vitest';

import { memoisedSteps } from '#inngest/bridge/work/memoised-steps.ts';
import { PermanentError } from '#inngest/define/errors.ts';

function steps(kept: Record<string, unknown> = {}) {
  const recorded: unknown[] = [];
  const api = {
    recordStep: async ({ step, result }: { step: string; result: unknown }) => {
      recorded.push(step);
      return JSON.parse(JSON.stringify(result));
    },
  };
  const deps = { api, config: { variableBytes: 1024 } };
  return { step: memoisedSteps(deps, { jobCorrelationId: 'c', workerId: 'w', steps: kept }), recorded };
}

describe('context.step', () => {
  it('keeps a result before the worker goes on, and does not do again what is kept', async () => {
    const { step, recorded } = steps({ first: { id: 1 } });
    expect(await step('first', () => Promise.reject(new Error('done again')))).toEqual({ id: 1 });
    expect(await step('second', async () => ({ id: 2, note: undefined }))).toEqual({ id: 2 });
    expect(recorded).toEqual(['second']);
  });

  it('keeps nothing of a step that fails', async () => {
    const { step, recorded } = steps();
    await expect(step('pay', () => Promise.reject(new Error('declined')))).rejects.toThrow('declined');
    expect(recorded).toEqual([]);
  });

  it('refuses the same name twice in one attempt, also while the first is still under way, and also when it is kept', async () => {
    const twice = /two steps with the name 'pay' in one attempt.*Give each its own name/;
    const { step } = steps({ pay: { id: 1 } });
    await step('pay', async () => ({}));
    await expect(step('pay', async () => ({}))).rejects.toThrow(twice);
    const other = steps().step;
    const both = await Promise.allSettled([other('pay', async () => ({})), other('pay', async () => ({}))]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  it.each<[string, unknown]>([
    ['it has a Date at when', { when: new Date() }],
    ['it has a Map at found.0', { found: [new Map()] }],
    ['it has NaN at score', { score: Number.NaN }],
    ['it has a bigint at id', { id: 1n }],
    ['it has a function at call', { call: () => 1 }],
    ['it has undefined at list.1', { list: [1, undefined] }],
    ['it is no object', [1]],
    ['it is no object', undefined],
  ])('says that a result cannot be kept because %s', async (problem, result) => {
    const { step, recorded } = steps();
    const kept = step('match', async () => result as Record<string, unknown>);
    await expect(kept).rejects.toBeInstanceOf(PermanentError);
    await expect(kept).rejects.toThrow(`The result of the step 'match' cannot be kept as JSON: ${problem}.`);
    expect(recorded).toEqual([]);
  });

  it('finds a result that contains itself', async () => {
    const round: Record<string, unknown> = {};
    round['self'] = { round };
    await expect(steps().step('match', async () => round)).rejects.toThrow('it contains itself at self.round');
  });

  it('refuses a result that is too large, and a step without a name', async () => {
    await expect(steps().step('match', async () => ({ text: 'x'.repeat(1024) }))).rejects.toThrow('has 1035 bytes; 1024 are allowed');
    await expect(steps().step('', async () => ({}))).rejects.toThrow('needs a name');
  });
});
