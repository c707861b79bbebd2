import type { HistoricTask } from '#flowable/client/history.ts';
import type { SettledActivities } from '#inngest/graphql/worker-api.ts';

import type { BridgeDependencies } from './dependencies.ts';
import { taskIdentity } from './task-identity.ts';
import { definitionKey } from './topics.ts';

/** Which ended user tasks to look at: those of one instance, or everybody's ended after an instant. */
export interface EndedWindow {
  readonly processInstanceId?: string;
  readonly finishedAfter?: Date;
}

/**
 * Tells the API which user tasks the engine has ended, and how: completed, or cancelled with a reason. The API closes the
 * Activities of those that it still holds open. A task that came and went between two looks gets its Activity now, so that
 * there is one for every task that ever existed. Idempotent.
 */
export async function settleActivities(deps: BridgeDependencies, window: EndedWindow): Promise<number> {
  const tasks = await deps.flowable.history.tasks(window);
  const { changed, tasksWithoutActivity } = await report(deps, tasks);
  const missed = tasks.filter((task) => tasksWithoutActivity.includes(task.id));
  if (missed.length === 0) return changed;
  const inputs = await Promise.all(missed.map((task) => missedTaskInput(deps, task)));
  await deps.api.openActivities(inputs.flatMap((input) => input ?? []));
  return changed + (await report(deps, missed)).changed;
}

/** The same for single tasks. A task that the engine's history no longer knows counts as removed with its instance. */
export async function settleTasks(deps: BridgeDependencies, taskIds: readonly string[]): Promise<number> {
  const found = await Promise.all(taskIds.map(async (id) => (await deps.flowable.history.task(id)) ?? removed(id)));
  return (await report(deps, found)).changed;
}

type EndedTask = Pick<HistoricTask, 'id' | 'endTime' | 'deleteReason' | 'localVariables'>;

const removed = (id: string): EndedTask => ({
  id,
  endTime: new Date().toISOString(),
  deleteReason: 'removed from the history of the engine',
  localVariables: {},
});

async function report(deps: BridgeDependencies, tasks: readonly EndedTask[]): Promise<SettledActivities> {
  const ended = tasks.flatMap(({ id, endTime, deleteReason, localVariables }) =>
    endTime ? [{ taskId: id, endedAt: endTime, deleteReason, activityId: completedBy(localVariables) }] : [],
  );
  return ended.length > 0 ? deps.api.settleActivities(ended) : { changed: 0, tasksWithoutActivity: [] };
}

/** The Activity whose decision completed a task: completing it leaves that with the task. Null when another hand did. */
function completedBy({ activityId }: Readonly<Record<string, unknown>>): string | null {
  return typeof activityId === 'string' ? activityId : null;
}

/** Who could have done it, and with which variables, is not known any more once a task has ended. Null outside any process. */
async function missedTaskInput(deps: BridgeDependencies, task: HistoricTask) {
  const { processInstanceId, processDefinitionId } = task;
  if (processInstanceId === null || processDefinitionId === null) return null;
  const [instance, processDefinitionKey] = await Promise.all([
    deps.flowable.history.processInstance(processInstanceId),
    definitionKey(deps.flowable, processDefinitionId),
  ]);
  return {
    ...taskIdentity(task, { processInstanceId, processDefinitionKey, businessKey: instance?.businessKey ?? null }),
    description: task.description,
    candidateGroups: [],
    priority: task.priority,
    tenantId: task.tenantId,
    variables: {},
  };
}
