import { PermanentError, RetryLaterError } from '#inngest/define/errors.ts';
import type { WorkerSettings } from '#inngest/define/worker-settings.ts';
import { WorkerApiError } from '#inngest/graphql/worker-api.ts';

import { failureText } from './failure-text.ts';
import type { Failed } from './outcome.ts';

/** Without the ledger there is no effect, so an API that does not answer is waited for. */
const apiPauseMs = 10_000;

/** What a thrown error means for the job. */
export function classify(error: unknown, { isFinal }: Pick<WorkerSettings, 'isFinal'>): Failed {
  const message = failureText(error);
  if (error instanceof RetryLaterError) return { kind: 'failed', message, next: 'later', afterMs: error.afterMs };
  if (error instanceof PermanentError) return { kind: 'failed', message, next: 'giveUp' };
  if (error instanceof WorkerApiError && error.retryable) return { kind: 'failed', message, next: 'later', afterMs: apiPauseMs };
  return { kind: 'failed', message, next: saysFinal(isFinal, error) ? 'giveUp' : 'retry' };
}

/** A worker's rule that fails itself says nothing. */
function saysFinal(isFinal: WorkerSettings['isFinal'], error: unknown): boolean {
  try {
    return isFinal(error);
  } catch {
    return false;
  }
}

/** A wait uses up nothing, but not for ever: a job that has waited for longer than its patience uses up its attempts like any other. */
export function withinPatience(
  failed: Failed,
  availableSince: string | undefined,
  { patienceMs }: Pick<WorkerSettings, 'patienceMs'>,
): Failed {
  if (failed.next !== 'later' || availableSince === undefined) return failed;
  if (Date.now() - Date.parse(availableSince) <= patienceMs) return failed;
  return { ...failed, next: 'retry', message: `${failed.message} It has waited for this since ${availableSince}.` };
}

type Backoff = Pick<WorkerSettings, 'backoffMs' | 'longestBackoffMs' | 'jitter'>;

/** Milliseconds until the engine offers the job again: doubles with each failure, and some chance is added. */
export function pauseAfter({ backoffMs, longestBackoffMs, jitter }: Backoff, failuresBefore: number, random = Math.random): number {
  const pause = Math.min(backoffMs * 2 ** failuresBefore, longestBackoffMs);
  return Math.round(pause * (1 + random() * jitter));
}
