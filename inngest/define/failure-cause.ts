/** Classes of failures that stop a job or a decision. Each has a runbook of its name in `docs/runbooks`. */
export const errorClasses = [
  'SYSTEM_UNAVAILABLE',
  'SYSTEM_BUSY',
  'SYSTEM_REFUSED',
  'REPLY_INVALID',
  'INPUT_INVALID',
  'OUTPUT_INVALID',
  'VARIABLE_REJECTED',
  'WORKER_GAVE_UP',
  'WORKER_FAILED',
  'WORKER_TIMED_OUT',
  'POISON_JOB',
  'TOPIC_UNSERVED',
  'API_UNAVAILABLE',
  'ERROR_NOT_CAUGHT',
  'EXPRESSION_FAILED',
  'NO_FLOW_SELECTED',
  'VALUE_INVALID',
  'SUSPENDED',
  'DEFINITION_UNKNOWN',
  'COMPENSATION_FAILED',
  'ENGINE_FAILED',
] as const;

export type ErrorClass = (typeof errorClasses)[number];

/** Class of a failure, with the external system and the status of its reply, where these are known. */
export interface FailureCause {
  readonly class: ErrorClass;
  readonly system: string | null;
  readonly status: number | null;
}

export const causeOfClass = (errorClass: ErrorClass): FailureCause => ({ class: errorClass, system: null, status: null });

export const isErrorClass = (name: string): name is ErrorClass => errorClasses.some((known) => known === name);
