import { PermanentError, RetryLaterError } from '#inngest/define/errors.ts';
import { limitWaitTime } from '#inngest/define/limit-wait-time.ts';
import type { WorkerSettings } from '#inngest/define/worker-settings.ts';
import { WorkerApiError } from '#inngest/graphql/worker-api-error.ts';

import { failureCauseOf } from './failure-cause.ts';
import { failureText } from './failure-text.ts';
import type { Failed } from './outcome.ts';

/** Pause while the API does not answer. There is no effect without the ledger, so the job waits. */
const apiPauseMs = 10_000;

/**
 * Maps a thrown error to the job's outcome. A system that asks to wait is asked less and less often, whatever wait the system names.
 *
 * @param waitedMs - time since the job became available.
 */
export function classify(error: unknown, { isFinal }: Pick<WorkerSettings, 'isFinal'>, waitedMs: number): Failed {
  const failed = { kind: 'failed', message: failureText(error), cause: failureCauseOf(error) } as const;
  if (error instanceof RetryLaterError) {
    return { ...failed, next: 'later', afterMs: limitWaitTime(error.afterMs, waitedMs) };
  }
  if (error instanceof PermanentError) return { ...failed, next: 'giveUp' };
  // An error of our own that comes again and again must not be waited for without end.
  if (error instanceof WorkerApiError && error.retryable && error.code !== 'INTERNAL')
    return { ...failed, next: 'later', afterMs: apiPauseMs };
  return { ...failed, next: saysFinal(isFinal, error) ? 'giveUp' : 'retry' };
}

/** Returns false when the worker's own rule throws. */
function saysFinal(isFinal: WorkerSettings['isFinal'], error: unknown): boolean {
  try {
    return isFinal(error);
  } catch {
    return false;
  }
}

/**
 * Limits the waits of a job: a wait uses up no attempt, but a job that has waited longer than `maxWaitMs` uses up attempts like any other.
 */
export function limitWaiting(failed: Failed, availableSince: string | undefined, { maxWaitMs }: Pick<WorkerSettings, 'maxWaitMs'>): Failed {
  if (failed.next !== 'later' || availableSince === undefined) return failed;
  if (Date.now() - Date.parse(availableSince) <= maxWaitMs) return failed;
  return { ...failed, next: 'retry', message: `${failed.message} It has waited for this since ${availableSince}.` };
}

type Backoff = Pick<WorkerSettings, 'backoffMs' | 'maxBackoffMs' | 'jitter'>;

/** Milliseconds until the engine offers the job again: doubles with each failure, and some chance is added. */
export function pauseAfter({ backoffMs, maxBackoffMs, jitter }: Backoff, failuresBefore: number, random = Math.random): number {
  const pause = Math.min(backoffMs * 2 ** failuresBefore, maxBackoffMs);
  return Math.round(pause * (1 + random() * jitter));
}
