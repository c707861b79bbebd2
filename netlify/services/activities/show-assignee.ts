import { atMost } from '#inngest/define/at-most.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { within } from '#netlify/core/within.ts';

import { type Activity, isClosed, isOfProcess } from './activity.ts';

const deadlineMs = 1_500;
const atOnce = 10;

/**
 * Shows the assignee in the engine's user tasks, for the engine's own tools. The Activity is authoritative: an engine that does not answer
 * causes a short delay at most, and the hourly comparison of all Activities catches up.
 */
export async function showAssignees(deps: ApiDependencies, changed: readonly Activity[]): Promise<void> {
  const ofTasks = changed.filter(isOfProcess).filter((found) => !isClosed(found));
  await atMost(atOnce, ofTasks, ({ taskId, assignee }) => show(deps, taskId, assignee));
}

/** Returns the changed Activity, after showing its assignee in the engine. */
export async function shown(deps: ApiDependencies, changing: Promise<Activity>): Promise<Activity> {
  const changed = await changing;
  await showAssignees(deps, [changed]);
  return changed;
}

async function show({ flowable, log }: ApiDependencies, taskId: string, assignee: string | null): Promise<void> {
  try {
    await within(deadlineMs, 'Showing the assignee in the engine', flowable.tasks.assign(taskId, assignee));
  } catch (error) {
    log.info({ taskId, problem: error instanceof Error ? error.message : String(error) }, 'The engine does not show the assignee yet');
  }
}
