import { setTimeout as pause } from 'node:timers/promises';

import type { BridgeDependencies } from './dependencies.ts';

/** An idle engine needs 0.02-0.4 s; a busy one is left to the nudge that the caller sends. */
const settleWithinMs = 2_000;
const firstPauseMs = 10;
const longestPauseMs = 80;

/**
 * Waits until the engine has gone on after a report. It does so asynchronously, under the id of the job that was reported, so the
 * next work exists only once that job is gone from the executor.
 *
 * @returns false when it was still going on after the bound.
 */
export async function settleJob(deps: BridgeDependencies, jobId: string): Promise<boolean> {
  const until = Date.now() + settleWithinMs;
  for (let pauseMs = firstPauseMs; Date.now() < until; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
    if ((await deps.flowable.jobs.get(jobId)) === null) return true;
    await pause(pauseMs);
  }
  return false;
}
