import type { WorkerResult } from '#inngest/define/result.ts';
import type { WorkerContext } from '#inngest/define/worker.ts';
import type { AnyWorker } from '#inngest/define/workflow.ts';

/** Outcome in which the worker throws: every time, or a number of times before it succeeds. */
export interface Failing {
  readonly kind: 'failing';
  readonly message: string;
  readonly times: number;
}

/** Outcome in which the job is acquired, but the worker does not start until the test calls `release`. */
export interface Held {
  readonly kind: 'held';
}

/** Makes the worker throw this text, the first `times` times or always. The engine hands a job out three times before giving up. */
export const failing = (message: string, { times = Infinity }: { times?: number } = {}): Failing => ({ kind: 'failing', message, times });

export const held: Held = { kind: 'held' };

type Result = WorkerResult<unknown>;
export type AnyOutcome = Result | Failing | Held | ((input: never, context: WorkerContext) => Promise<Result>);

/** Chosen outcomes for the workers of one instance, with the number already used. */
export interface OutcomeChooser {
  /** Whether the waiting job is held back. */
  isHeld(topic: string, jobId: string): boolean;
  /** Releases held jobs, with another outcome if given. */
  release(jobIds: readonly string[], outcome?: AnyOutcome): void;
  /** Returns the worker with the outcome that comes next; the schemas stay the real worker's. */
  next(topic: string, jobId: string, worker: AnyWorker): AnyWorker;
}

export function outcomeChooser(chosen: Readonly<Record<string, AnyOutcome | readonly AnyOutcome[] | undefined>>): OutcomeChooser {
  const inTurn = new Map(Object.entries(chosen).map(([topic, outcomes]) => [topic, expanded(outcomes)]));
  const released = new Map<string, AnyOutcome | undefined>();
  const coming = (topic: string): AnyOutcome | undefined => inTurn.get(topic)?.[0];
  return {
    isHeld: (topic, jobId) => !released.has(jobId) && isHeld(coming(topic)),
    release: (jobIds, outcome) => {
      for (const jobId of jobIds) released.set(jobId, outcome);
    },
    next: (topic, jobId, worker) => {
      const turns = inTurn.get(topic) ?? [];
      const outcome = coming(topic);
      if (turns.length > 1) turns.shift();
      if (isHeld(outcome)) return withOutcome(worker, released.get(jobId));
      return withOutcome(worker, outcome);
    },
  };
}

/** Returns one entry for each run, the last for all that follow; undefined stands for the real work. */
function expanded(outcomes: AnyOutcome | readonly AnyOutcome[] | undefined): (AnyOutcome | undefined)[] {
  const list = outcomes === undefined ? [] : [outcomes].flat();
  return list.flatMap((outcome, index) => {
    if (!isFailing(outcome) || outcome.times === Infinity) return [outcome];
    const failures: (AnyOutcome | undefined)[] = Array.from({ length: outcome.times }, () => outcome);
    return index === list.length - 1 ? [...failures, undefined] : failures;
  });
}

function withOutcome(worker: AnyWorker, outcome: AnyOutcome | undefined): AnyWorker {
  if (outcome === undefined) return worker;
  return { ...worker, run: async (input, context) => resultOf(outcome, input, context) };
}

async function resultOf(outcome: AnyOutcome, input: unknown, context: WorkerContext): Promise<Result> {
  if (typeof outcome === 'function') return outcome(input as never, context);
  if (outcome.kind === 'failing') throw new Error(outcome.message);
  if (outcome.kind === 'held') throw new Error('A released worker cannot be held again: choose another outcome.');
  return outcome;
}

const isFailing = (outcome: AnyOutcome | undefined): outcome is Failing => typeof outcome === 'object' && outcome.kind === 'failing';
const isHeld = (outcome: AnyOutcome | undefined): outcome is Held => typeof outcome === 'object' && outcome.kind === 'held';
