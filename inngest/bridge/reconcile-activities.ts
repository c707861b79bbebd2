import { isFlowableError } from '#flowable/client/errors.ts';
import type { Job } from '#flowable/client/jobs.ts';
import type { OpenActivityTaskPage } from '#inngest/graphql/worker-api.ts';

import type { BridgeDependencies } from './dependencies.ts';
import { openActivities } from './open-activities.ts';
import { settleTasks } from './settle-activities.ts';

/**
 * Sends the decisions again that the engine has not answered: the event was lost, or the function gave up while the engine was
 * away. Completing is idempotent, so a decision that is just on its way does no harm.
 */
export async function resendDecisions(deps: BridgeDependencies): Promise<number> {
  const page = await deps.api.openActivityTasks({ delivery: 'SENDING' });
  const minute = Math.floor(Date.now() / 60_000);
  await deps.send(
    page.nodes.map(({ activityId, taskId, processInstanceId, processDefinitionKey, userTaskKey, businessKey }) => ({
      id: `activity:${activityId}:completed:again:${minute}`,
      name: 'activity/completed',
      data: { activityId, taskId, processInstanceId, processDefinitionKey, userTaskKey, businessKey },
    })),
  );
  return page.nodes.length;
}

/**
 * Compares every Activity that is not closed with the engine: settles those whose user task is gone, shows the engine who works on the
 * others, and tells an Activity of timers that were moved in the engine. The looks by cursor and the changes themselves do all of that
 * already; this is the proof, run rarely.
 */
export async function reconcileActivities(deps: BridgeDependencies): Promise<number> {
  const openTasks = new Map((await deps.flowable.tasks.list({})).map((task) => [task.id, task]));
  const timers = timesByTask(await deps.flowable.jobs.timers());
  const moved = new Set<string>();
  let settled = 0;
  for (let after: string | undefined, more = true; more;) {
    const page = await deps.api.openActivityTasks(after === undefined ? {} : { after });
    const ended = page.nodes.filter((activity) => !openTasks.has(activity.taskId)).map((activity) => activity.taskId);
    settled += await settleTasks(deps, ended);
    for (const activity of page.nodes.filter(({ status }) => status !== 'COMPLETED')) {
      const task = openTasks.get(activity.taskId);
      if (task && task.assignee !== (activity.assignee ?? null)) await showAssignee(deps, activity.taskId, activity.assignee ?? null);
      if (task && !hasSameTimes(deps, activity, timers)) moved.add(activity.processInstanceId);
    }
    after = page.pageInfo.endCursor ?? undefined;
    more = page.pageInfo.hasNextPage && after !== undefined;
  }
  for (const processInstanceId of moved) await openActivities(deps, { processInstanceId });
  return settled;
}

type OpenTask = OpenActivityTaskPage['nodes'][number];

/** When the timers of each instance fire, as `element time`. */
function timesByTask(timers: readonly Job[]): ReadonlyMap<string, readonly string[]> {
  const times = new Map<string, string[]>();
  for (const { processInstanceId, elementId, dueDate } of timers) {
    if (processInstanceId !== null) times.set(processInstanceId, [...(times.get(processInstanceId) ?? []), `${elementId} ${dueDate}`]);
  }
  return times;
}

function hasSameTimes({ workflows }: BridgeDependencies, task: OpenTask, timers: ReadonlyMap<string, readonly string[]>): boolean {
  const model = workflows.find((workflow) => workflow.model.key === task.processDefinitionKey)?.model;
  const drawn = Object.keys(model?.deadlines[task.userTaskKey] ?? {});
  const inEngine = (timers.get(task.processInstanceId) ?? []).filter((time) => drawn.includes(time.split(' ')[0] ?? ''));
  const inActivity = task.deadlines.map(({ elementId, at }) => `${elementId} ${at}`);
  return inEngine.toSorted().join() === inActivity.toSorted().join();
}

async function showAssignee({ flowable }: BridgeDependencies, taskId: string, assignee: string | null): Promise<void> {
  try {
    await flowable.tasks.assign(taskId, assignee);
  } catch (error) {
    // Completed or cancelled meanwhile: there is nothing to show any more.
    if (!isFlowableError(error, 'NOT_FOUND')) throw error;
  }
}
