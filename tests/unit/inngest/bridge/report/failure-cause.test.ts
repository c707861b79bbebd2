import { describe, expect, it } from 'vitest';

import { failureCauseOf } from '#inngest/bridge/report/failure-cause.ts';
import { DeadlineError, DeferredError, PermanentError, ReplyError, RetryLaterError, SystemError } from '#inngest/define/errors.ts';
import { WorkerApiError } from '#inngest/graphql/worker-api-error.ts';

const of = (name: string, system: string | null = null, status: number | null = null) => ({ class: name, system, status });
const down = new SystemError('mail', 'It failed with status 503.', { status: 503 });

describe('failureCauseOf', () => {
  it.each([
    [down, of('SYSTEM_UNAVAILABLE', 'mail', 503)],
    [new SystemError('mail', 'It did not answer.'), of('SYSTEM_UNAVAILABLE', 'mail')],
    [new RetryLaterError('It is busy.', 1, { system: 'mail', status: 429 }), of('SYSTEM_BUSY', 'mail', 429)],
    [new DeferredError('mail', 'It is busy.', { status: 408 }), of('SYSTEM_BUSY', 'mail', 408)],
    [new ReplyError('mail', 'It answered in another shape.'), of('REPLY_INVALID', 'mail')],
    [new PermanentError('It refuses our key.', { system: 'mail', status: 401 }), of('SYSTEM_REFUSED', 'mail', 401)],
    [new PermanentError('No such step.'), of('WORKER_GAVE_UP')],
    [new DeadlineError('The worker did not end within 12 s.'), of('WORKER_TIMED_OUT')],
    [new WorkerApiError('INTERNAL', 'BeginEffects: it failed.', { retryable: true }), of('API_UNAVAILABLE')],
    [new TypeError('x is not a function'), of('WORKER_FAILED')],
    ['a text', of('WORKER_FAILED')],
  ])('names the class, the system and the status of %s', (error, cause) => {
    expect(failureCauseOf(error)).toEqual(cause);
  });

  it('takes the cause of an error that a worker has wrapped', () => {
    const wrapped = new Error('The screening failed.', { cause: new Error('again', { cause: down }) });
    expect(failureCauseOf(wrapped)).toEqual(of('SYSTEM_UNAVAILABLE', 'mail', 503));
  });

  it('ends where a chain of causes leads back to itself', () => {
    const endless = new Error('round');
    endless.cause = endless;
    expect(failureCauseOf(endless)).toEqual(of('WORKER_FAILED'));
  });
});
