import { DeadlineError, DeferredError, PermanentError, ReplyError, RetryLaterError, SystemError } from '#inngest/define/errors.ts';
import { causeOfClass, type ErrorClass, type FailureCause } from '#inngest/define/failure-cause.ts';
import { WorkerApiError } from '#inngest/graphql/worker-api-error.ts';

/** Deeper causes are of no interest. */
const deepestCause = 5;

/** Returns the cause of a thrown error: of the error itself, else of the first error among its causes that has a known one. */
export function failureCauseOf(error: unknown): FailureCause {
  for (let depth = 0, current = error; depth < deepestCause && current instanceof Error; depth++, current = current.cause) {
    const cause = knownCause(current);
    if (cause) return cause;
  }
  return causeOfClass('WORKER_FAILED');
}

function knownCause(error: Error): FailureCause | null {
  if (error instanceof SystemError) return ofSystem('SYSTEM_UNAVAILABLE', error);
  if (error instanceof RetryLaterError || error instanceof DeferredError) return ofSystem('SYSTEM_BUSY', error);
  if (error instanceof ReplyError) return ofSystem('REPLY_INVALID', error);
  if (error instanceof PermanentError) return ofSystem(error.system === null ? 'WORKER_GAVE_UP' : 'SYSTEM_REFUSED', error);
  if (error instanceof DeadlineError) return causeOfClass('WORKER_TIMED_OUT');
  return error instanceof WorkerApiError ? causeOfClass('API_UNAVAILABLE') : null;
}

const ofSystem = (errorClass: ErrorClass, { system, status }: Omit<FailureCause, 'class'>): FailureCause => ({
  class: errorClass,
  system,
  status,
});
