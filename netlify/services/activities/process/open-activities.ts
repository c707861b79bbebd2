import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { ulid } from 'ulid';

import type { ContextKind, UserTaskDefinition } from '#inngest/define/user-task.ts';
import type { Workflow } from '#inngest/define/workflow.ts';
import { activity, type ContextEntry, type Deadline } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { type Activity, activityColumns, isClosed } from '../activity.ts';
import { announceChange } from '../change-feed.ts';
import { shownFormOf, userTaskCode } from '../form-of.ts';
import { recordEvent } from '../record-event.ts';
import { runUnitOfWork, type UnitOfWork } from '../unit-of-work.ts';

/** User task as the engine describes it. */
export interface UserTask extends Pick<
  Activity,
  'title' | 'businessKey' | 'assignee' | 'owner' | 'delegation' | 'priority' | 'dueAt' | 'tenantId'
> {
  readonly taskId: string;
  readonly userTaskKey: string;
  readonly processInstanceId: string;
  readonly processDefinitionKey: string;
  readonly description: string | null;
  readonly candidateGroups: readonly string[];
  readonly candidateUsers: readonly string[];
  readonly deadlines: readonly Deadline[];
  readonly variables: Record<string, unknown>;
}

/**
 * Opens an Activity for each task that has none. In existing Activities only the deadlines follow the engine: all other fields belong to
 * people from then on.
 * @returns the Activity ids, in the order of the tasks.
 */
export async function openActivities(deps: ApiDependencies, tasks: readonly UserTask[]): Promise<string[]> {
  if (tasks.length === 0) return [];
  // One lock order for all callers: two callers with the same tasks would deadlock otherwise.
  const ordered = tasks.toSorted((a, b) => (a.taskId < b.taskId ? -1 : 1));
  const opened = await runUnitOfWork(deps, (unit) =>
    insert(
      unit,
      ordered.map((task) => newActivity(deps.workflows, task)),
    ),
  );
  // Read after the transaction: a concurrent caller that opened the same task has committed by then.
  const found = await knownActivities(
    deps,
    tasks.map(({ taskId }) => taskId),
  );
  await storeDeadlines(
    deps,
    ordered.filter(({ taskId }) => !opened.has(taskId)),
    found,
  );
  return tasks.flatMap(({ taskId }) => found.get(taskId)?.id ?? []);
}

/** Filters the tasks to those that have an Activity. */
export async function knownTasks(deps: ApiDependencies, taskIds: readonly string[]): Promise<string[]> {
  return taskIds.length === 0 ? [] : [...(await knownActivities(deps, taskIds)).keys()];
}

type Known = Pick<typeof activity.$inferSelect, 'id' | 'status' | 'deadlines'>;

async function knownActivities(deps: ApiDependencies, taskIds: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const { id, taskId, status, deadlines } = activity;
  const rows = await deps.database
    .select({ id, taskId, status, deadlines })
    .from(activity)
    .where(and(isNotNull(taskId), inArray(taskId, [...taskIds])));
  return new Map(rows.map((row) => [row.taskId ?? '', row]));
}

async function insert(unit: UnitOfWork, rows: (typeof activity.$inferInsert)[]): Promise<ReadonlySet<string | null>> {
  const opened = await unit.transaction
    .insert(activity)
    .values(rows)
    .onConflictDoNothing({ target: activity.taskId })
    .returning(activityColumns);
  for (const row of opened) {
    await recordEvent(unit, { before: null, after: row }, { actor: 'process', action: 'opened' });
  }
  return new Set(opened.map(({ taskId }) => taskId));
}

/** Updates the deadlines of Activities, because timers fire or are moved by hand. */
async function storeDeadlines(deps: ApiDependencies, tasks: readonly UserTask[], known: ReadonlyMap<string, Known>): Promise<void> {
  for (const { taskId, deadlines } of tasks) {
    const found = known.get(taskId);
    if (!found || isClosed(found) || JSON.stringify(inOrder(found.deadlines)) === JSON.stringify(inOrder(deadlines))) continue;
    await deps.database.transaction(async (transaction) => {
      const isSame = eq(activity.id, found.id);
      const [row] = await transaction
        .update(activity)
        .set({ deadlines: inOrder(deadlines) })
        .where(isSame)
        .returning(activityColumns);
      if (row) await announceChange(transaction, null, row);
    });
  }
}

/** Sorts deadlines, next one first, with their properties in a fixed order. */
function inOrder(deadlines: readonly Deadline[]): Deadline[] {
  return deadlines
    .map(({ elementId, name, at, interrupting, kind }) => ({ elementId, name, at, interrupting, kind }))
    .toSorted((a, b) => `${a.at} ${a.elementId}`.localeCompare(`${b.at} ${b.elementId}`));
}

function newActivity(workflows: readonly Workflow[], task: UserTask): typeof activity.$inferInsert {
  const { variables, candidateGroups, candidateUsers, deadlines, ...rest } = task;
  const code = userTaskCode(workflows, task);
  return {
    ...rest,
    id: ulid(),
    status: task.assignee === null ? 'OPEN' : 'CLAIMED',
    candidateGroups: [...candidateGroups],
    candidateUsers: [...candidateUsers],
    deadlines: inOrder(deadlines),
    ...shownFormOf(code),
    bulk: code?.bulk ?? false,
    contextEntries: code ? shown(code, variables) : [],
  };
}

const kinds = {
  text: 'TEXT',
  date: 'DATE',
  country: 'COUNTRY',
  score: 'SCORE',
  tags: 'TAGS',
  money: 'MONEY',
  email: 'EMAIL',
  matches: 'MATCHES',
} satisfies Record<ContextKind, ContextEntry['kind']>;

function shown({ context }: UserTaskDefinition, variables: Record<string, unknown>): ContextEntry[] {
  return Object.entries(context).map(([name, { label, kind = 'text', group = null }]) => ({
    name,
    label,
    value: variables[name] ?? null,
    kind: kinds[kind],
    group,
  }));
}
