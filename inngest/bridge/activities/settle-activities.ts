import type { HistoricTask } from '#flowable/client/history.ts';
import type { SettledActivities, UserTaskInput } from '#inngest/graphql/activities.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { eachRow, sendRows } from '../poll/rows.ts';
import { taskIdentity } from './task-identity.ts';
import { definitionKey } from '../poll/topics.ts';

/**
 * Reports the end of user tasks to the API, as the engine's history says; the API closes the Activities. A task that the history no
 * longer knows counts as removed with its instance; an open one stays open. Idempotent.
 *
 * @returns the number of Activities that changed.
 */
export async function settleTasks(deps: BridgeDependencies, taskIds: readonly string[]): Promise<number> {
  const ended = await eachRow(
    deps,
    { kind: 'ENDED_TASK', ids: taskIds },
    async (id): Promise<EndedTask> => (await deps.flowable.history.task(id)) ?? removed(id),
  );
  return settleEnded(deps, ended);
}

/**
 * Settles the Activities of user tasks that the engine's history lists. A task that came and went unseen gets an Activity now, so that
 * there is one for every task that ever existed.
 */
export async function settleEnded(deps: BridgeDependencies, tasks: readonly EndedTask[]): Promise<number> {
  const { changed, missing } = await report(deps, tasks);
  const missed = tasks.filter((task) => missing.includes(task.id));
  const inputs = await eachRow(deps, { kind: 'ENDED_TASK', ids: missed.map(({ id }) => id) }, async (id) => {
    const task = missed.find((found) => found.id === id);
    return task && 'processInstanceId' in task ? missedTaskInput(deps, task) : null;
  });
  if (inputs.length === 0) return changed;
  await sendRows(deps, { kind: 'ENDED_TASK', rows: inputs, idOf: ({ taskId }) => taskId }, (rows) => deps.api.openActivities(rows));
  return changed + (await report(deps, missed)).changed;
}

/** Settles an Activity whose decision the engine has just taken. */
export const settleAccepted = (deps: BridgeDependencies, { taskId, activityId }: { taskId: string; activityId: string }) =>
  deps.api.settleActivities([{ taskId, activityId, endedAt: new Date().toISOString(), deleteReason: null }]);

type EndedTask = HistoricTask | Pick<HistoricTask, 'id' | 'endTime' | 'deleteReason' | 'localVariables'>;

const removed = (id: string): EndedTask => ({
  id,
  endTime: new Date().toISOString(),
  deleteReason: 'removed from the history of the engine',
  localVariables: {},
});

async function report(deps: BridgeDependencies, tasks: readonly EndedTask[]): Promise<{ changed: number; missing: string[] }> {
  const rows = tasks.flatMap(({ id, endTime, deleteReason, localVariables }) =>
    endTime ? [{ taskId: id, endedAt: endTime, deleteReason, activityId: completedBy(localVariables) }] : [],
  );
  const settled = await sendRows<(typeof rows)[number], SettledActivities>(
    deps,
    { kind: 'ENDED_TASK', rows, idOf: ({ taskId }) => taskId },
    (chunk) => deps.api.settleActivities(chunk),
  );
  return {
    changed: settled.reduce((sum, { changed }) => sum + changed, 0),
    missing: settled.flatMap(({ tasksWithoutActivity }) => tasksWithoutActivity),
  };
}

/** Returns the Activity whose decision completed a task: the completion leaves the id with the task. Null for any other completion. */
function completedBy({ activityId }: Readonly<Record<string, unknown>>): string | null {
  return typeof activityId === 'string' ? activityId : null;
}

/** Builds the input of an ended task. The candidates and variables of an ended task are unknown. Null outside any process. */
async function missedTaskInput(deps: BridgeDependencies, task: HistoricTask): Promise<UserTaskInput | null> {
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
