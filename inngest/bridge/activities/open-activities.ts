import { userTaskOf } from '#inngest/define/find-code.ts';
import type { UserTaskInput } from '#inngest/graphql/activities.ts';

import { countWorkingTime } from './count-working-time.ts';
import type { BridgeDependencies } from '../dependencies.ts';
import { endDuplicates } from '../sweep/end-duplicates.ts';
import { type EngineTask, instanceReader, type InstanceReader, readEngineTask, timersOf } from './engine-task.ts';
import { eachRow, sendRows } from '../poll/rows.ts';
import { taskIdentity } from './task-identity.ts';

/**
 * Opens an Activity for each user task that has none. Idempotent: the Activity is unique on the task's id. Tasks that have one
 * are not read.
 *
 * @returns how many were opened.
 */
export async function openActivities(deps: BridgeDependencies, taskIds: readonly string[]): Promise<number> {
  if (taskIds.length === 0) return 0;
  const known = new Set(await deps.api.knownTasks([...taskIds]));
  return sendTasks(
    deps,
    taskIds.filter((id) => !known.has(id)),
  );
}

/** Reads user tasks from the engine and sends them to the API; for tasks that have an Activity only the deadlines are updated. */
export async function sendTasks(deps: BridgeDependencies, taskIds: readonly string[]): Promise<number> {
  const read = instanceReader(deps);
  const found = await eachRow(deps, { kind: 'TASK', ids: taskIds }, (id) => readTask(deps, id, read));
  const single = await endDuplicates(deps, found);
  const inputs = await eachRow(deps, { kind: 'TASK', ids: single.map(({ task }) => task.id) }, async (id) => {
    const task = single.find((one) => one.task.id === id);
    return task ? userTaskInput(deps, task, read) : null;
  });
  const sent = await sendRows(deps, { kind: 'TASK', rows: inputs, idOf: ({ taskId }) => taskId }, (rows) => deps.api.openActivities(rows));
  return sent.flat().length;
}

/**
 * Most open tasks of an instance for an update here; larger instances wait for the hourly reconciliation, as their timers may fire one by
 * one.
 */
const tasksShown = 50;

/** Updates the deadlines of Activities after a timer of their instance has fired, where the model draws timers on user tasks. */
export async function showTimers(deps: BridgeDependencies, processInstanceIds: readonly string[]): Promise<number> {
  if (!deps.workflows.some(({ model }) => Object.keys(model.deadlines).length > 0)) return 0;
  let shown = 0;
  for (const processInstanceId of processInstanceIds) {
    const tasks = await deps.flowable.tasks.list({ processInstanceId, page: { start: 0, size: tasksShown + 1 } });
    if (tasks.length > tasksShown) continue;
    shown += await sendTasks(
      deps,
      tasks.map(({ id }) => id),
    );
  }
  return shown;
}

/** Reads one task; null for an ended task, or one outside any process. */
async function readTask(deps: BridgeDependencies, id: string, read: InstanceReader): Promise<EngineTask | null> {
  const task = await deps.flowable.tasks.get(id);
  const found = task && (await readEngineTask(deps, task, read));
  if (!found) return null;
  const [counted] = await countWorkingTime(deps, [found]);
  return counted ?? found;
}

const delegations = { pending: 'PENDING', resolved: 'RETURNED' } as const;

async function userTaskInput(deps: BridgeDependencies, found: EngineTask, read: InstanceReader): Promise<UserTaskInput> {
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
    variables: await contextOf(deps, found),
  };
}

/** Reads only the variables that the user task shows, as its execution sees them. */
async function contextOf(
  deps: BridgeDependencies,
  { task, processDefinitionKey }: Pick<EngineTask, 'task' | 'processDefinitionKey'>,
): Promise<Record<string, unknown>> {
  const shown = Object.keys(userTaskOf(deps.workflows, processDefinitionKey, task.taskDefinitionKey ?? '')?.context ?? {});
  if (shown.length === 0 || task.executionId === null) return {};
  const variables = await deps.flowable.executions.variables(task.executionId);
  return Object.fromEntries(shown.flatMap((name) => (name in variables ? [[name, variables[name]]] : [])));
}

/** Returns the deadlines of a user task: the due dates of the engine's timers now, with the names and kinds of the model. */
async function deadlinesOf(deps: BridgeDependencies, found: EngineTask, read: InstanceReader) {
  const { model } = found.workflow ?? {};
  const timers = await timersOf(deps, found, read);
  return timers.flatMap(({ elementId, dueDate }) => {
    const facts = model?.deadlines[found.task.taskDefinitionKey ?? '']?.[elementId ?? ''];
    if (!facts || elementId === null || dueDate === null) return [];
    return [{ elementId, name: model?.elements[elementId] ?? elementId, at: dueDate, ...facts }];
  });
}
