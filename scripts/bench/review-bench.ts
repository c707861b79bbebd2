import type { Caller } from '#scripts/api/caller.ts';
import type { Stack } from '#scripts/stack/stack.ts';

/** Benchmarks of a process with a user task, which a workflow brings along. */
export interface ReviewBench {
  /** Starts an instance and resolves when its Activity is visible in the API. */
  openReview(
    people: { readonly clerk: Caller; readonly reviewer: Caller },
    businessKey: string,
  ): Promise<{ readonly id: string; readonly activity: { readonly id: string; readonly version: number } }>;
  /** Runs instances one after the other, from start to end. Returns milliseconds by what was measured. */
  measureReviews(stack: Stack, samples: number): Promise<Readonly<Record<string, readonly number[]>>>;
}
