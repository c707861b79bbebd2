/** Tests that provoke each class of failures on the real parts, and do everything that its runbook says, command by command. */
import type { ErrorClass } from '#inngest/define/failure-cause.ts';

interface RunbookRun {
  readonly test: string;
  /** Part of the trouble that is played, because the test cannot have it. */
  readonly played?: string;
}

/** Engine and functions of the stack, on models of the test. */
const onStack = { test: 'tests/engine/runbooks.test.ts' };
/** Bridge and API in the test's own process, with workers and a user task of the test. */
const withWorkers = { test: 'tests/worker-kit/runbooks.test.ts' };

export const runbookRuns: Readonly<Record<ErrorClass, RunbookRun>> = {
  SYSTEM_UNAVAILABLE: withWorkers,
  SYSTEM_BUSY: withWorkers,
  SYSTEM_REFUSED: withWorkers,
  REPLY_INVALID: { ...withWorkers, played: 'The reply is given to the reader of replies: a mail server sends none of another shape.' },
  INPUT_INVALID: withWorkers,
  OUTPUT_INVALID: withWorkers,
  VARIABLE_REJECTED: withWorkers,
  WORKER_GAVE_UP: withWorkers,
  WORKER_FAILED: withWorkers,
  WORKER_TIMED_OUT: withWorkers,
  POISON_JOB: { ...withWorkers, played: 'The lock is released under the run, as it ends after the process of the run was killed.' },
  TOPIC_UNSERVED: { ...onStack, played: 'The released worker is the test itself.' },
  API_UNAVAILABLE: { ...withWorkers, played: 'The API answers 503 to one operation only: the workers of the other tests go on.' },
  ERROR_NOT_CAUGHT: onStack,
  EXPRESSION_FAILED: onStack,
  NO_FLOW_SELECTED: withWorkers,
  VALUE_INVALID: onStack,
  SUSPENDED: onStack,
  DEFINITION_UNKNOWN: onStack,
  COMPENSATION_FAILED: onStack,
  ENGINE_FAILED: { ...onStack, played: 'A trigger of the database fails as a full disk does.' },
};
