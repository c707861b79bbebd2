import type { ApiDependencies } from '#netlify/dependencies.ts';
import { within } from '#netlify/within.ts';

import { type Activity, isClosed, isOfProcess } from './activity.ts';

const deadlineMs = 1_500;
const atOnce = 10;

/**
 * Tells the engine's user tasks who works on them, so that its own tools show it. The Activity is what counts: an engine that does not
 * answer delays nobody for long, and the hourly comparison of all Activities makes up for it.
 */
export async function showAssignees(deps: ApiDependencies, changed: readonly Activity[]): Promise<void> {
  const ofTasks = changed.filter(isOfProcess).filter((found) => !isClosed(found));
  for (let start = 0; start < ofTasks.length; start += atOnce) {
    await Promise.all(ofTasks.slice(start, start + atOnce).map(({ taskId, assignee }) => show(deps, taskId, assignee)));
  }
}

/** The Activity that a change answered with, after the engine was told of its assignee. */
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
