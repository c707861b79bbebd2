import { acquireJobs } from './acquire-jobs.ts';
import type { BridgeDependencies } from './dependencies.ts';
import { openActivities } from './open-activities.ts';
import { settleActivities } from './settle-activities.ts';

const cursorName = 'user-tasks';

/** Rows carry the time inside their transaction and appear when it commits: look this much further back than the last look. */
const overlapMs = 60_000;

/**
 * One look at everything that the engine waits for: free jobs, user tasks created and ended since the last look. The cursor moves only
 * after all of it was handled, so that nothing is skipped after a failure or a long stop.
 */
export async function look(deps: BridgeDependencies): Promise<{ jobs: number; firstLook: boolean }> {
  const startedAt = new Date();
  const cursor = await deps.api.sweepCursor(cursorName);
  const since = new Date(cursor ? Date.parse(cursor) - overlapMs : 0);
  const [jobs] = await Promise.all([
    acquireJobs(deps),
    openActivities(deps, { createdAfter: since }),
    settleActivities(deps, { finishedAfter: since }),
  ]);
  await deps.api.moveSweepCursor(cursorName, startedAt.toISOString());
  return { jobs, firstLook: cursor === null };
}
