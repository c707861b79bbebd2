import { z } from 'zod';

import type { FailureCause } from '#inngest/define/failure-cause.ts';

/** Outcome of one job that the effect ledger stores: a redelivery reports the outcome without repeating the work. */
export const finishedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('complete'), variables: z.record(z.string(), z.unknown()) }),
  z.object({ kind: z.literal('bpmnError'), code: z.string(), variables: z.record(z.string(), z.unknown()) }),
]);
export type Finished = z.infer<typeof finishedSchema>;

/** A technical failure, with what the engine and the operator should know. */
export interface Failed {
  readonly kind: 'failed';
  readonly message: string;
  readonly cause: FailureCause;
  /** `later` is a wait that uses up nothing; `retry` uses up one of the engine's retries; `giveUp` makes an incident at once. */
  readonly next: 'later' | 'retry' | 'giveUp';
  /** Pause that the failure asks for, in milliseconds (Retry-After). */
  readonly afterMs?: number;
}

/** Another instance owns this business key; this one ends without an effect. */
export interface Duplicate {
  readonly kind: 'duplicate';
}

/** Outcome of a job that a newer acquisition holds and finishes. */
export interface Outdated {
  readonly kind: 'outdated';
}

export type Outcome = Finished | Failed | Duplicate | Outdated;
