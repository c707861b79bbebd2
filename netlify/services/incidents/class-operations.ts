import type { ErrorClass } from '#inngest/define/failure-cause.ts';

/**
 * Operation on the incidents of a class. RETRY repeats what failed and nothing that is done; CORRECT reopens a decision or starts again with
 * other data; CANCEL ends the instance; WAIT leaves it to the engine and the sweep.
 */
export type SafeOperation = 'RETRY' | 'CORRECT' | 'CANCEL' | 'WAIT';

const external: readonly SafeOperation[] = ['WAIT', 'RETRY', 'CANCEL'];
const code: readonly SafeOperation[] = ['RETRY', 'CANCEL'];
const data: readonly SafeOperation[] = ['CORRECT', 'RETRY', 'CANCEL'];

/** Operations that are safe for a class once its runbook was followed, the usual one first. */
export const classOperations: Readonly<Record<ErrorClass, readonly SafeOperation[]>> = {
  SYSTEM_UNAVAILABLE: ['RETRY', 'WAIT', 'CANCEL'],
  SYSTEM_BUSY: external,
  SYSTEM_REFUSED: code,
  REPLY_INVALID: code,
  INPUT_INVALID: data,
  OUTPUT_INVALID: code,
  VARIABLE_REJECTED: data,
  WORKER_GAVE_UP: code,
  WORKER_FAILED: code,
  WORKER_TIMED_OUT: code,
  POISON_JOB: code,
  TOPIC_UNSERVED: code,
  API_UNAVAILABLE: ['RETRY'],
  ERROR_NOT_CAUGHT: ['CANCEL'],
  EXPRESSION_FAILED: data,
  NO_FLOW_SELECTED: data,
  VALUE_INVALID: data,
  SUSPENDED: code,
  DEFINITION_UNKNOWN: code,
  COMPENSATION_FAILED: ['CANCEL'],
  ENGINE_FAILED: code,
};

/** Name of the runbook of a class in `docs/runbooks`, without its ending. */
export const runbookOf = (errorClass: ErrorClass): string => errorClass.toLowerCase().replaceAll('_', '-');
