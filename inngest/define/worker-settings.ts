/**
 * Calculation on the input of a job and the job's tenant. Typed as a method, because methods are compared loosely: each worker is one of
 * the list of workers.
 */
type OfInput<Input, Result> = { of(input: Input, job: { readonly tenantId: string }): Result }['of'];

/**
 * Times, attempts and limits of a worker. Times in milliseconds. The functions get the job's input, and must be plain calculations: they
 * run when the job is announced, before the worker.
 */
export interface WorkerSettings<Input = unknown> {
  /** Deadline of one attempt. */
  readonly deadlineMs: number;
  /** Attempts inside one run, within one lock. */
  readonly attemptsPerRun: number;
  /** Pause before the next attempt inside a run. */
  readonly pauseMs: number;

  /** Runs that may fail before the job is an incident; the engine pauses between runs. */
  readonly attempts: number;
  /** First pause between runs; doubles with each failure. */
  readonly backoffMs: number;
  readonly maxBackoffMs: number;
  /** Share of a pause that chance adds, so that jobs that failed together do not come back together. */
  readonly jitter: number;
  /** Deliveries (crashes included) before the job is given up as poisonous. */
  readonly maxDeliveries: number;
  /** Time that a job waits for a busy or broken system without using up attempts. Later failures count. */
  readonly maxWaitMs: number;

  /** Runs of this worker at the same time; with `perKey` also of runs whose input has the same key. */
  readonly concurrency: { readonly limit: number; readonly perKey?: { readonly limit: number; readonly key: OfInput<Input, string> } };
  /** Starts of this worker in a time; further starts wait. With `key` each key counts separately. Null: no limit. */
  readonly rateLimit: { readonly limit: number; readonly perSeconds: number; readonly key?: OfInput<Input, string> } | null;
  /** Seconds by which a job goes ahead of other waiting jobs of the worker: 0 to 600. */
  readonly priority: number | OfInput<Input, number>;

  /** Whether a thrown error, other than PermanentError, is one that no retry can mend. */
  isFinal(error: unknown): boolean;
  /** Advice to an operator about an incident of this worker, in a sentence or two. Null: none. */
  readonly operator: string | null;
}

const HOUR = 3_600_000;

/** Defaults of the settings. */
export const defaultWorkerSettings: WorkerSettings = {
  deadlineMs: 12_000,
  attemptsPerRun: 2,
  pauseMs: 2_000,
  attempts: 3,
  backoffMs: 5_000,
  maxBackoffMs: HOUR / 4,
  jitter: 0.2,
  maxDeliveries: 20,
  maxWaitMs: 24 * HOUR,
  concurrency: { limit: 10 },
  rateLimit: null,
  priority: 0,
  isFinal: () => false,
  operator: null,
};
