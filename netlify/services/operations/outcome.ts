/**
 * Result of an item. `DONE`: the engine took it, and what becomes of it is not known yet. `RESOLVED`: what the item was for is reached.
 * `SKIPPED`: nothing was done.
 */
export interface Outcome {
  readonly status: 'DONE' | 'RESOLVED' | 'FAILED' | 'SKIPPED';
  /** Sentence for people; null where nothing is wrong. */
  readonly problem: string | null;
}

export const done: Outcome = { status: 'DONE', problem: null };
export const resolved: Outcome = { status: 'RESOLVED', problem: null };
export const failed = (problem: string): Outcome => ({ status: 'FAILED', problem });
export const skipped = (problem: string): Outcome => ({ status: 'SKIPPED', problem });
