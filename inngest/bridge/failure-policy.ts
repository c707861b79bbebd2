import { PermanentError, RetryLaterError } from '#inngest/define/errors.ts';
import type { WorkerSettings } from '#inngest/define/worker.ts';
import { WorkerApiError } from '#inngest/graphql/worker-api.ts';

import type { Failed } from './outcome.ts';

/** Without the ledger there is no effect, so an API that does not answer is waited for. */
const apiPauseMs = 10_000;
const longestPauseMs = 15 * 60_000;

/** What a thrown error means for the job. Pure. */
export function classify(error: unknown): Failed {
  const message = describeError(error);
  if (error instanceof RetryLaterError) return { kind: 'failed', message, next: 'later', afterMs: error.afterMs };
  if (error instanceof PermanentError) return { kind: 'failed', message, next: 'giveUp' };
  if (error instanceof WorkerApiError && error.retryable) return { kind: 'failed', message, next: 'later', afterMs: apiPauseMs };
  return { kind: 'failed', message, next: 'retry' };
}

/** The error's own words and those of its causes, for the operator. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `A worker threw something that is not an error: ${String(error)}`;
  const cause = error.cause instanceof Error ? ` Cause: ${describeError(error.cause)}` : '';
  return `${error.message}${cause}`;
}

/** Milliseconds until the engine offers the job again: doubles with each failure, with up to a fifth of jitter. */
export function backoffMs(settings: WorkerSettings, failuresBefore: number, random: () => number = Math.random): number {
  const pause = Math.min(settings.backoffMs * 2 ** failuresBefore, longestPauseMs);
  return Math.round(pause * (1 + random() / 5));
}
