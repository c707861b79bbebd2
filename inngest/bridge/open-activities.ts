import type { BridgeDependencies } from './dependencies.ts';
import { taskIdentity } from './task-identity.ts';

/** Which user tasks to look at: those of one instance, or everybody's created after an instant. */
export interface TaskWindow {
  readonly processInstanceId?: string;
  readonly createdAfter?: Date;
}

/**
 * Opens an Activity for each user task of the window that has none. Idempotent: the Activity is unique on the task's id.
 *
 * @returns the number of tasks looked at.
 */
export async function openActivities(deps: BridgeDependencies, window: TaskWindow): Promise<number> {
  const tasks = await deps.flowable.tasks.list({ ...window, withVariables: true });
  if (tasks.length === 0) return 0;
  const inputs = await Promise.all(tasks.map((task) => userTaskInput(deps, task)));
  await deps.api.openActivities(inputs.flatMap((input) => input ?? []));
  return tasks.length;
}

type Task = Awaited<ReturnType<BridgeDependencies['flowable']['tasks']['list']>>[number];

/** Null for a task outside any process: nobody here asked for it. */
async function userTaskInput(deps: BridgeDependencies, task: Task) {
  const { processInstanceId, processDefinitionId } = task;
  if (processInstanceId === null || processDefinitionId === null) return null;
  const [candidates, instance] = await Promise.all([
    deps.flowable.tasks.candidates(task.id),
    deps.flowable.processInstances.get(processInstanceId),
  ]);
  return {
    ...(await taskIdentity(deps, task, { processInstanceId, processDefinitionId, businessKey: instance?.businessKey ?? null })),
    description: task.description,
    candidateGroups: [...candidates.groups],
    priority: task.priority,
    dueAt: task.dueDate,
    variables: task.variables,
  };
}
