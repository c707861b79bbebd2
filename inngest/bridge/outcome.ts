import { z } from 'zod';

/** How the work on one job ended. The first two are kept in the effect ledger: a redelivery reports them without repeating the work. */
export const finishedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('complete'), variables: z.record(z.string(), z.unknown()) }),
  z.object({ kind: z.literal('bpmnError'), code: z.string(), variables: z.record(z.string(), z.unknown()) }),
]);
export type Finished = z.infer<typeof finishedSchema>;

/** A technical failure, with what the engine and the operator should know. */
export interface Failed {
  readonly kind: 'failed';
  readonly message: string;
  /** `later` is a wait that uses up nothing; `retry` uses up one of the engine's retries; `giveUp` makes an incident at once. */
  readonly next: 'later' | 'retry' | 'giveUp';
  /** Pause that the failure itself asks for, in milliseconds (Retry-After). */
  readonly afterMs?: number;
}

/** Another instance owns this business key; this one ends without an effect. */
export interface Duplicate {
  readonly kind: 'duplicate';
}

export type Outcome = Finished | Failed | Duplicate;
