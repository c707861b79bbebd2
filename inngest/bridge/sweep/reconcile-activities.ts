import type { Task } from '#flowable/client/tasks.ts';
import type { OpenActivityTaskPage } from '#inngest/graphql/activities.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { openActivities, sendTasks } from '../activities/open-activities.ts';
import { eachRow } from '../poll/rows.ts';
import { settleTasks } from '../activities/settle-activities.ts';

const tasksPerPage = 500;
const timersPerPage = 500;
/** Age after which a waiting timer counts as fired: the engine fires a timer within a second or two, unless the engine stands still. */
const firedAfterMs = 60_000;

/** Start of a page of user tasks. */
export interface Place {
  readonly start: number;
  /** The greatest task id of the pages before. */
  readonly afterTask: string;
}

export const firstPlace: Place = { start: 0, afterTask: '' };

type ActivityTask = OpenActivityTaskPage['nodes'][number];

/**
 * Compares one page of the engine's open user tasks with the Activities of the same range of ids, in both directions: opens what is missing,
 * settles what has ended, shows the engine who works on the others, and reads timers again that must have fired. A task that moves between
 * two pages meanwhile is compared the next time.
 *
 * @returns where the next page begins, null after the last one.
 */
export async function reconcileTasks(deps: BridgeDependencies, { start, afterTask }: Place): Promise<Place | null> {
  const tasks = await deps.flowable.tasks.list({ order: 'id', page: { start, size: tasksPerPage } });
  const last = tasks.length < tasksPerPage ? null : (tasks.at(-1)?.id ?? null);
  const open = new Map(tasks.map((task) => [task.id, task]));
  const activities = await activitiesBetween(deps, afterTask, last);
  await openActivities(deps, [...open.keys()]);
  await settleTasks(
    deps,
    activities.flatMap(({ taskId }) => (open.has(taskId) ? [] : [taskId])),
  );
  await showAssignees(deps, activities, open);
  await sendTasks(
    deps,
    activities.flatMap((activity) => (open.has(activity.taskId) && hasFiredTimer(activity) ? [activity.taskId] : [])),
  );
  return last === null ? null : { start: start + tasksPerPage, afterTask: last };
}

async function activitiesBetween(deps: BridgeDependencies, afterTask: string, upToTask: string | null): Promise<ActivityTask[]> {
  const found: ActivityTask[] = [];
  for (let after: string | null = null; ;) {
    const page: OpenActivityTaskPage = await deps.api.openActivityTasks({ after, first: tasksPerPage, afterTask, upToTask });
    found.push(...page.nodes);
    after = page.pageInfo.endCursor ?? null;
    if (!page.pageInfo.hasNextPage || after === null) return found;
  }
}

const hasFiredTimer = ({ status, deadlines }: ActivityTask): boolean =>
  status !== 'COMPLETED' && deadlines.some(({ at }) => Date.parse(at) < Date.now() - firedAfterMs);

async function showAssignees(
  deps: BridgeDependencies,
  activities: readonly ActivityTask[],
  open: ReadonlyMap<string, Task>,
): Promise<void> {
  const assignees = new Map(
    activities.flatMap(({ taskId, status, assignee }) => (status === 'COMPLETED' ? [] : [[taskId, assignee] as const])),
  );
  const differing = [...assignees].filter(([id, assignee]) => open.has(id) && open.get(id)?.assignee !== assignee).map(([id]) => id);
  await eachRow(deps, { kind: 'ACTIVITY', ids: differing }, async (id) => {
    await deps.flowable.tasks.assign(id, assignees.get(id) ?? null);
    return null;
  });
}

/**
 * Compares one page of the engine's timers with the deadlines of the Activities, and reads the tasks of an instance again where a timer was
 * moved in the engine.
 *
 * @returns the start of the next page, null after the last one.
 */
export async function reconcileTimers(deps: BridgeDependencies, start: number): Promise<number | null> {
  const timers = await deps.flowable.jobs.timers({ page: { start, size: timersPerPage } });
  const ofModel = timers.flatMap(({ processInstanceId, elementId, dueDate, handlerType }) =>
    processInstanceId !== null && elementId !== null && dueDate !== null && handlerType === 'trigger-timer'
      ? [{ processInstanceId, elementId, at: dueDate }]
      : [],
  );
  const moved = new Set<string>();
  for (const task of await activitiesOf(deps, [...new Set(ofModel.map(({ processInstanceId }) => processInstanceId))])) {
    const known = task.deadlines.map(({ elementId }) => elementId);
    const inEngine = ofModel.filter((timer) => timer.processInstanceId === task.processInstanceId && known.includes(timer.elementId));
    if (inEngine.some(({ elementId, at }) => !task.deadlines.some((it) => it.elementId === elementId && it.at === at)))
      moved.add(task.taskId);
  }
  await sendTasks(deps, [...moved]);
  return timers.length < timersPerPage ? null : start + timersPerPage;
}

async function activitiesOf(deps: BridgeDependencies, processInstanceIds: string[]): Promise<ActivityTask[]> {
  const found: ActivityTask[] = [];
  for (let after: string | null = null; processInstanceIds.length > 0;) {
    const page: OpenActivityTaskPage = await deps.api.openActivityTasks({ after, first: tasksPerPage, processInstanceIds });
    found.push(...page.nodes.filter(({ status }) => status !== 'COMPLETED'));
    after = page.pageInfo.endCursor ?? null;
    if (!page.pageInfo.hasNextPage || after === null) break;
  }
  return found;
}
