import type { UserTaskInput } from '#inngest/graphql/worker-api.ts';

import { countWorkingTime } from './count-working-time.ts';
import type { BridgeDependencies } from './dependencies.ts';
import { type EngineTask, readEngineTask, type TimerReader, timerReader, timersOf } from './engine-task.ts';
import { taskIdentity } from './task-identity.ts';

/** Which user tasks to look at: those of one instance, or everybody's created after an instant. */
export interface TaskWindow {
  readonly processInstanceId?: string;
  readonly createdAfter?: Date;
}

/**
 * Opens an Activity for each user task of the window that has none, and tells those that have one which timers still wait. Idempotent: the
 * Activity is unique on the task's id.
 *
 * @returns the number of tasks looked at.
 */
export async function openActivities(deps: BridgeDependencies, window: TaskWindow): Promise<number> {
  const tasks = await deps.flowable.tasks.list({ ...window, withVariables: true });
  if (tasks.length === 0) return 0;
  const found = await Promise.all(tasks.map((task) => readEngineTask(deps, task)));
  const counted = await countWorkingTime(
    deps,
    found.flatMap((task) => task ?? []),
  );
  const read = timerReader(deps);
  await deps.api.openActivities(await Promise.all(counted.map((task) => userTaskInput(deps, task, read))));
  return tasks.length;
}

const delegations = { pending: 'PENDING', resolved: 'RETURNED' } as const;

async function userTaskInput(deps: BridgeDependencies, found: EngineTask, read: TimerReader): Promise<UserTaskInput> {
  const { task, candidates } = found;
  return {
    ...taskIdentity(task, found),
    description: task.description,
    candidateGroups: [...candidates.groups],
    candidateUsers: [...candidates.users],
    assignee: task.assignee,
    owner: task.owner,
    delegation: task.delegationState ? delegations[task.delegationState] : 'NONE',
    priority: task.priority,
    dueAt: task.dueDate,
    deadlines: await deadlinesOf(deps, found, read),
    tenantId: task.tenantId,
    variables: task.variables,
  };
}

/** When the timers on the user task fire, as the engine has it now, with the names and kinds of the model. */
async function deadlinesOf(deps: BridgeDependencies, found: EngineTask, read: TimerReader) {
  const { model } = found.workflow ?? {};
  const timers = await timersOf(deps, found, read);
  return timers.flatMap(({ elementId, dueDate }) => {
    const facts = model?.deadlines[found.task.taskDefinitionKey ?? '']?.[elementId ?? ''];
    if (!facts || elementId === null || dueDate === null) return [];
    return [{ elementId, name: model?.elements[elementId] ?? elementId, at: dueDate, ...facts }];
  });
}
