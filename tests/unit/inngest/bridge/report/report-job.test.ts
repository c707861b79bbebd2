import { describe, expect, it } from 'vitest';

import type { Outcome } from '#inngest/bridge/report/outcome.ts';
import { reportJob } from '#inngest/bridge/report/report-job.ts';
import { causeOfClass } from '#inngest/define/failure-cause.ts';
import { defaultWorkerSettings } from '#inngest/define/worker-settings.ts';

import { job as plainJob } from '../given.ts';
import { engineError, failing, strictBridge } from '../strict-bridge.ts';

const job = { ...plainJob, retries: 3, businessKey: 'bk' };
const done: Outcome = { kind: 'complete', variables: { code: 'a' } };
const failed = (next: 'retry' | 'giveUp' | 'later'): Outcome => ({
  kind: 'failed',
  next,
  message: 'No.',
  cause: causeOfClass('WORKER_FAILED'),
});

const jobs = 'flowable.externalWorkerJobs';
/** Calls that record an incident at once. */
const recording = {
  'api.leaseIncidents': () => [],
  'flowable.jobs.deadLetters': () => [],
  'api.settleIncidents': () => [],
  'api.recordIncidents': () => 0,
};

function report(outcome: Outcome, answers: Parameters<typeof strictBridge>[0], of: Partial<typeof job> = {}) {
  const bridge = strictBridge(answers);
  const settings = { ...defaultWorkerSettings, jitter: 0 };
  return { bridge, result: reportJob(bridge.deps, { job: { ...job, ...of }, outcome, settings }) };
}

/** Reports a completion that the engine answers with the error; then reads the job, and its place. */
const afterError = (error: Error, found: { lockOwner: string } | null, place = 'gone') =>
  report(done, {
    [`${jobs}.complete`]: failing(error),
    [`${jobs}.get`]: () => found,
    'flowable.jobs.locate': () => place,
  });

describe('a report that the engine takes', () => {
  it('is one call with the worker id of the acquisition', async () => {
    const { bridge, result } = report(done, { [`${jobs}.complete`]: () => undefined });
    expect(await result).toBe('accepted');
    expect(bridge.calls).toEqual([{ name: `${jobs}.complete`, parameters: ['j', { workerId: 'w', variables: { code: 'a' } }] }]);
  });
});

describe('a report without an answer', () => {
  const silence = engineError('TIMED_OUT');

  it('is repeated while the job is ours: nobody has taken it', async () => {
    const { bridge, result } = afterError(silence, { lockOwner: 'w' });
    await expect(result).rejects.toBe(silence);
    expect(bridge.names()).toEqual([`${jobs}.complete`, `${jobs}.get`]);
  });

  it('is left to the acquisition that holds the job now', async () => {
    expect(await afterError(silence, { lockOwner: 'another' }).result).toBe('lost');
  });

  it.each(['executing', 'retrying'])('was taken where the instance goes on: the job is %s', async (place) => {
    expect(await afterError(silence, null, place).result).toBe('accepted');
  });

  it.each(['gone', 'dead-letter', 'suspended'])('has nobody to take it any more where the job is %s', async (place) => {
    expect(await afterError(engineError('NOT_FOUND'), null, place).result).toBe('gone');
  });

  it('is no success because of an error of our own', async () => {
    const error = new TypeError('a defect');
    await expect(afterError(error, null).result).rejects.toBe(error);
  });
});

describe('a report after the lock was lost', () => {
  it('leaves the job to its new holder, without another call', async () => {
    const { bridge, result } = report(done, { [`${jobs}.complete`]: failing(engineError('LOCK_LOST')) });
    expect(await result).toBe('lost');
    expect(bridge.names()).toEqual([`${jobs}.complete`]);
  });

  it('is not sent at all by a run that is known to be outdated', async () => {
    const { bridge, result } = report({ kind: 'outdated' }, {});
    expect(await result).toBe('lost');
    expect(bridge.calls).toEqual([]);
  });
});

describe('a result that the engine refuses', () => {
  it('is an incident without retries, recorded at once', async () => {
    const refusing = { [`${jobs}.complete`]: failing(engineError('REJECTED')), [`${jobs}.fail`]: () => undefined };
    const { bridge, result } = report(done, { ...refusing, ...recording });
    expect(await result).toBe('incident');
    expect(bridge.of(`${jobs}.fail`)).toMatchObject([['j', { workerId: 'w', retries: 0 }]]);
    expect(bridge.of('api.leaseIncidents')).toMatchObject([[expect.any(Number), ['p']]]);
  });
});

describe('a duplicate instance', () => {
  const cancel = 'flowable.processInstances.cancel';

  it('is ended', async () => {
    const { bridge, result } = report({ kind: 'duplicate' }, { [cancel]: () => undefined });
    expect(await result).toBe('duplicate');
    expect(bridge.of(cancel)).toEqual([['p', 'Started twice: another instance owns the business key bk.']]);
  });

  it('may have ended already', async () => {
    expect(await report({ kind: 'duplicate' }, { [cancel]: failing(engineError('NOT_FOUND')) }).result).toBe('gone');
    await expect(report({ kind: 'duplicate' }, { [cancel]: failing(engineError('UNREACHABLE')) }).result).rejects.toThrow('it failed');
  });
});

describe('a failure', () => {
  const taken = { [`${jobs}.fail`]: () => undefined, 'api.returnEffect': () => true };

  it.each([
    [3, 'the first of three attempts', { retries: 2, retryTimeout: 'PT5S' }],
    [2, 'the second', { retries: 1, retryTimeout: 'PT10S' }],
  ])('with %d retries at the engine is %s: it is counted down, and its delivery is over', async (retries, _, told) => {
    const { bridge, result } = report(failed('retry'), taken, { retries });
    expect(await result).toBe('waiting');
    expect(bridge.of(`${jobs}.fail`)).toMatchObject([['j', { workerId: 'w', ...told }]]);
    expect(bridge.of('api.returnEffect')).toEqual([[{ jobCorrelationId: 'c', workerId: 'w' }]]);
  });

  it('uses up nothing while it waits for a system', async () => {
    const { bridge, result } = report(failed('later'), taken, { retries: 2 });
    expect(await result).toBe('waiting');
    expect(bridge.of(`${jobs}.fail`)).toMatchObject([['j', { retries: 2 }]]);
  });

  it.each(['retry', 'giveUp'] as const)('is an incident after the last attempt, recorded at once (%s)', async (next) => {
    const { bridge, result } = report(failed(next), { ...taken, ...recording }, { retries: 1 });
    expect(await result).toBe('incident');
    expect(bridge.of(`${jobs}.fail`)).toMatchObject([['j', { retries: 0 }]]);
    expect(bridge.names()).toContain('api.leaseIncidents');
  });

  it('is an incident also where it cannot be recorded now: the sweep finds it', async () => {
    const { result } = report(failed('giveUp'), { ...taken, 'api.leaseIncidents': failing(new Error('away')) });
    expect(await result).toBe('incident');
  });
});
