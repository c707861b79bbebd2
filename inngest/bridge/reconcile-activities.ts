import type { BridgeDependencies } from './dependencies.ts';
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
 * Compares every Activity that is not closed with the engine's open user tasks and settles those whose task is gone. The looks by
 * cursor find all of them already; this is the proof, run rarely.
 */
export async function reconcileActivities(deps: BridgeDependencies): Promise<number> {
  const openTasks = new Set((await deps.flowable.tasks.list({})).map((task) => task.id));
  let settled = 0;
  for (let after: string | undefined, more = true; more;) {
    const page = await deps.api.openActivityTasks(after === undefined ? {} : { after });
    const ended = page.nodes.filter((activity) => !openTasks.has(activity.taskId)).map((activity) => activity.taskId);
    settled += await settleTasks(deps, ended);
    after = page.pageInfo.endCursor ?? undefined;
    more = page.pageInfo.hasNextPage && after !== undefined;
  }
  return settled;
}
