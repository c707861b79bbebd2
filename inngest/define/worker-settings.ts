/** A calculation on the input. A method's type, because those of methods are compared loosely: each worker is one of the list of workers. */
type OfInput<Input, Result> = { of(input: Input): Result }['of'];

/**
 * How long, how often, how many at once. Times in milliseconds. The functions get the job's input, and must be plain calculations: they
 * run when the job is announced, before its worker.
 */
export interface WorkerSettings<Input = unknown> {
  /** Deadline of one attempt. */
  readonly deadlineMs: number;
  /** Attempts inside one run, within one lock. */
  readonly attemptsPerRun: number;
  /** Pause before the next attempt inside a run. */
  readonly pauseMs: number;

  /** Runs that may fail before the job is an incident; the engine pauses between them. */
  readonly attempts: number;
  /** First pause between runs; doubles with each failure. */
  readonly backoffMs: number;
  readonly longestBackoffMs: number;
  /** Share of a pause that chance adds to it, so that what failed together does not come back together. */
  readonly jitter: number;
  /** Deliveries (crashes included) before the job is given up as poisonous. */
  readonly maxDeliveries: number;
  /** How long a job waits for a busy or broken system without using up attempts. After that its failures count. */
  readonly patienceMs: number;

  /** Runs of this worker at the same time; with `perKey` also of those whose input has the same key. */
  readonly concurrency: { readonly limit: number; readonly perKey?: { readonly limit: number; readonly key: OfInput<Input, string> } };
  /** Starts of this worker in a time; what is beyond waits. With `key` each key counts for itself. Null: no limit. */
  readonly rateLimit: { readonly limit: number; readonly perSeconds: number; readonly key?: OfInput<Input, string> } | null;
  /** Seconds by which a job goes ahead of others of its worker that wait: 0 to 600. */
  readonly priority: number | OfInput<Input, number>;

  /** True for a thrown error that no retry can mend, beside PermanentError. */
  isFinal(error: unknown): boolean;
  /** What an operator should do about an incident of this worker, in a sentence or two. Null: nothing in particular. */
  readonly operator: string | null;
}

const HOUR = 3_600_000;

/** What holds for a worker that says nothing else. */
export const defaultWorkerSettings: WorkerSettings = {
  deadlineMs: 12_000,
  attemptsPerRun: 2,
  pauseMs: 2_000,
  attempts: 3,
  backoffMs: 5_000,
  longestBackoffMs: HOUR / 4,
  jitter: 0.2,
  maxDeliveries: 20,
  patienceMs: 24 * HOUR,
  concurrency: { limit: 10 },
  rateLimit: null,
  priority: 0,
  isFinal: () => false,
  operator: null,
};
