import { describe, expect, it } from 'vitest';

import { backoffMs, classify, describeError } from '#inngest/bridge/failure-policy.ts';
import { PermanentError, RetryLaterError } from '#inngest/define/errors.ts';
import { defaultWorkerSettings } from '#inngest/define/worker.ts';

describe('classify', () => {
  it('waits as long as the provider asked for, without using up a retry', () => {
    expect(classify(new RetryLaterError('The provider is busy.', 7_000))).toEqual({
      kind: 'failed',
      message: 'The provider is busy.',
      next: 'later',
      afterMs: 7_000,
    });
  });

  it('gives up at once on an error that no retry can mend', () => {
    expect(classify(new PermanentError('KYC_API_KEY is refused.')).next).toBe('giveUp');
  });

  it('retries everything else', () => {
    expect(classify(new TypeError('x is not a function'))).toMatchObject({ next: 'retry', message: 'x is not a function' });
  });

  it('says so when something that is not an error was thrown', () => {
    expect(classify('boom').message).toContain('not an error: boom');
  });
});

describe('describeError', () => {
  it('tells the causes, too', () => {
    const error = new Error('The call failed.', { cause: new Error('connect ECONNREFUSED') });
    expect(describeError(error)).toBe('The call failed. Cause: connect ECONNREFUSED');
  });
});

describe('backoffMs', () => {
  const withoutJitter = (failures: number) => backoffMs(defaultWorkerSettings, failures, () => 0);

  it('doubles with each failure', () => {
    expect([0, 1, 2].map(withoutJitter)).toEqual([5_000, 10_000, 20_000]);
  });

  it('never exceeds a quarter of an hour and a fifth of jitter', () => {
    expect(backoffMs(defaultWorkerSettings, 40, () => 1)).toBe(15 * 60_000 * 1.2);
  });
});
