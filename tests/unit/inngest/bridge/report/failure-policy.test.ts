import { describe, expect, it } from 'vitest';

import { classify, pauseAfter, limitWaiting } from '#inngest/bridge/report/failure-policy.ts';
import type { Failed } from '#inngest/bridge/report/outcome.ts';
import { PermanentError, RetryLaterError } from '#inngest/define/errors.ts';
import { causeOfClass } from '#inngest/define/failure-cause.ts';
import { defaultWorkerSettings } from '#inngest/define/worker-settings.ts';
import { WorkerApiError } from '#inngest/graphql/worker-api-error.ts';

const meaning = (error: unknown) => classify(error, defaultWorkerSettings, 0);

describe('classify', () => {
  it('waits as long as the provider asked for, without using up an attempt', () => {
    expect(meaning(new RetryLaterError('The provider is busy.', 7_000))).toMatchObject({
      kind: 'failed',
      message: 'The provider is busy.',
      next: 'later',
      afterMs: 7_000,
    });
  });

  it('asks a system that always asks to wait less and less often', () => {
    const busy = new RetryLaterError('The provider is busy.', 0);
    expect(classify(busy, defaultWorkerSettings, 0)).toMatchObject({ next: 'later', afterMs: 5_000 });
    expect(classify(busy, defaultWorkerSettings, 3_600_000)).toMatchObject({ next: 'later', afterMs: 1_800_000 });
  });

  it('does not wait without end for an API that fails each time', () => {
    expect(meaning(new WorkerApiError('INTERNAL', 'BeginEffects: it failed.', { retryable: true })).next).toBe('retry');
  });

  it('waits for the API, without which there is no ledger', () => {
    expect(meaning(new WorkerApiError('API_UNREACHABLE', 'BeginEffect: away.', { retryable: true }))).toMatchObject({ next: 'later' });
    expect(meaning(new WorkerApiError('INVALID_INPUT', 'BeginEffect: no.', { retryable: false }))).toMatchObject({ next: 'retry' });
  });

  it('gives up at once on an error that no retry can mend', () => {
    expect(meaning(new PermanentError('REGISTER_API_KEY is refused.')).next).toBe('giveUp');
  });

  it('gives up on what the worker itself calls final', () => {
    const isFinal = (error: unknown) => error instanceof RangeError;
    expect(classify(new RangeError('no such year'), { isFinal }, 0).next).toBe('giveUp');
    expect(classify(new TypeError('x is not a function'), { isFinal }, 0).next).toBe('retry');
    const broken = () => {
      throw new Error('The rule is wrong.');
    };
    expect(classify(new RangeError('no such year'), { isFinal: broken }, 0)).toMatchObject({ next: 'retry', message: 'no such year' });
  });

  it('retries everything else', () => {
    expect(meaning(new TypeError('x is not a function'))).toMatchObject({ next: 'retry', message: 'x is not a function' });
  });
});

describe('withinPatience', () => {
  const waits: Failed = { kind: 'failed', next: 'later', message: 'It is busy.', cause: causeOfClass('SYSTEM_BUSY'), afterMs: 1_000 };
  const ago = (ms: number) => new Date(Date.now() - ms).toISOString();

  it('lets a job wait for a day, and then uses up its attempts', () => {
    expect(limitWaiting(waits, ago(23 * 3_600_000), defaultWorkerSettings)).toBe(waits);
    expect(limitWaiting(waits, ago(25 * 3_600_000), defaultWorkerSettings)).toMatchObject({
      next: 'retry',
      message: expect.stringMatching(/^It is busy\. It has waited for this since 20/) as string,
    });
  });

  it('leaves every other failure as it is', () => {
    const failed: Failed = { kind: 'failed', next: 'giveUp', message: 'No.', cause: causeOfClass('WORKER_GAVE_UP') };
    expect(limitWaiting(failed, ago(1e9), defaultWorkerSettings)).toBe(failed);
  });
});

describe('pauseAfter', () => {
  const withoutJitter = (failures: number) => pauseAfter(defaultWorkerSettings, failures, () => 0);

  it('doubles with each failure', () => {
    expect([0, 1, 2].map(withoutJitter)).toEqual([5_000, 10_000, 20_000]);
  });

  it('never exceeds the longest pause and its jitter', () => {
    expect(pauseAfter(defaultWorkerSettings, 40, () => 1)).toBe(15 * 60_000 * 1.2);
    expect(pauseAfter({ backoffMs: 1_000, maxBackoffMs: 3_000, jitter: 0.5 }, 9, () => 1)).toBe(4_500);
  });
});
