import { describe, expect, it } from 'vitest';

import { FlowableError, type FlowableErrorFacts } from '#flowable/client/errors.ts';
import { afterFailure, maxAttempts } from '#inngest/bridge/activities/delivery-policy.ts';

const failed = (facts: Partial<FlowableErrorFacts>): FlowableError =>
  new FlowableError({ code: 'ENGINE_FAILED', operation: 'tasks.complete', fact: 'secret words of the engine', ...facts });

const start = new Date('2026-11-29T12:00:00.000Z');
const seconds = (from: Date, until: string | null | undefined): number => (Date.parse(until ?? '') - from.getTime()) / 1_000;

const permanent: [string, FlowableError][] = [
  ['a known cause', failed({ permanentCause: { kind: 'VARIABLE_MISSING', expression: '${x}' } })],
  ['a request that the engine refuses', failed({ code: 'REJECTED', status: 400 })],
];
const transient: [string, unknown][] = [
  ['a lost race', failed({ status: 500 })],
  ['a change at the same moment', failed({ code: 'CONFLICT', status: 409 })],
  ['the code of the user task', new Error('The code of "review" cannot make process variables of the decision.')],
];
const ofOthers: [string, FlowableError][] = [
  ['no connection', failed({ code: 'UNREACHABLE' })],
  ['no answer in time', failed({ code: 'TIMED_OUT' })],
  ['a gateway without an engine', failed({ status: 503 })],
  ['a wrong password', failed({ code: 'UNAUTHORIZED', status: 401 })],
  ['something else at the address', failed({ code: 'UNEXPECTED_RESPONSE', status: 200 })],
  ['a suspended instance', failed({ permanentCause: { kind: 'SUSPENDED', what: 'instance' } })],
];

describe('afterFailure', () => {
  it.each(permanent)('ends the attempts at once: %s', (_, error) => {
    expect(afterFailure(error, null, start)).toMatchObject({ attempts: 1, maxAttempts, nextAt: null });
  });

  it.each(transient)('tries again with growing pauses, and needs a person after the last attempt: %s', (_, error) => {
    const pauses: number[] = [];
    let before: { attempts: number; since: string } | null = null;
    for (let attempt = 1; attempt < maxAttempts; attempt += 1) {
      const failure = afterFailure(error, before, start);
      expect(failure.attempts).toBe(attempt);
      pauses.push(seconds(start, failure.nextAt));
      before = failure;
    }
    expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512]);
    expect(afterFailure(error, before, start)).toMatchObject({ attempts: maxAttempts, nextAt: null });
  });

  it.each(ofOthers)('takes no attempt and never ends, with pauses up to a minute: %s', (_, error) => {
    let now = start;
    let before = { attempts: 3, since: start.toISOString() };
    const pauses: number[] = [];
    for (let look = 0; look < 50; look += 1) {
      const failure = afterFailure(error, before, now);
      expect(failure.attempts).toBe(3);
      pauses.push(seconds(now, failure.nextAt));
      now = new Date(failure.nextAt ?? '');
      before = failure;
    }
    expect(pauses.slice(0, 5)).toEqual([5, 5, 10, 20, 40]);
    expect(new Set(pauses.slice(5))).toEqual(new Set([60]));
  });

  it('says that the engine does not answer only when nothing answered', () => {
    const silent = 'The process engine does not answer.';
    const problems = (errors: [string, unknown][]) => errors.map(([, error]) => afterFailure(error, null, start).problem);
    expect(problems(ofOthers.slice(0, 3))).toEqual([silent, silent, silent]);
    expect(problems([...permanent, ...transient, ...ofOthers.slice(3)])).not.toContain(silent);
  });

  it('names the cause without the words of the engine', () => {
    const all = [...permanent, ...transient, ...ofOthers].map(([, error]) => afterFailure(error, null, start));
    for (const { problem } of all) expect(problem).toMatch(/^[A-Z].*[^.]\.?$/);
    expect(JSON.stringify(all)).not.toContain('secret words');
    expect(all.map(({ cause }) => cause)).toContain('VARIABLE_MISSING');
  });
});
