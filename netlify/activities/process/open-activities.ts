import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { ulid } from 'ulid';

import { formSchemaOf } from '#inngest/define/form-schema.ts';
import { formUiOf } from '#inngest/define/form-ui.ts';
import { privateVariablesOf } from '#inngest/define/private-fields.ts';
import type { ContextKind, UserTaskDefinition } from '#inngest/define/user-task.ts';
import type { Workflow } from '#inngest/define/workflow.ts';
import type { Transaction } from '#netlify/database/client.ts';
import { activity, type ContextEntry, type Deadline } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';
import { changing } from '#netlify/notifications/after-commit.ts';

import { type Activity, activityColumns, isClosed } from '../activity.ts';
import { announceChange } from '../change-feed.ts';
import { userTaskCode } from '../form-of.ts';
import { recordEvent } from '../record-event.ts';

/** What the engine says of one of its user tasks. */
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
 * Opens an Activity for each task that has none. Of those that are there only the deadlines follow the engine: the rest belongs to people
 * from then on.
 * @returns the Activity ids, in the order of the tasks.
 */
export async function openActivities(deps: ApiDependencies, tasks: readonly UserTask[]): Promise<string[]> {
  if (tasks.length === 0) return [];
  // In one order for everybody, or two callers with the same tasks could wait for each other.
  const ordered = tasks.toSorted((a, b) => (a.taskId < b.taskId ? -1 : 1));
  const opened = await changing(deps, (transaction) =>
    insert(
      transaction,
      ordered.map((task) => newActivity(deps.workflows, task)),
    ),
  );
  // Read after the transaction: whoever opened one of them at the same time has committed by then.
  const found = await knownActivities(
    deps,
    tasks.map(({ taskId }) => taskId),
  );
  await keepDeadlines(
    deps,
    ordered.filter(({ taskId }) => !opened.has(taskId)),
    found,
  );
  return tasks.flatMap(({ taskId }) => found.get(taskId)?.id ?? []);
}

/** Those of the tasks that have an Activity. */
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

async function insert(transaction: Transaction, rows: (typeof activity.$inferInsert)[]): Promise<ReadonlySet<string | null>> {
  const opened = await transaction
    .insert(activity)
    .values(rows)
    .onConflictDoNothing({ target: activity.taskId })
    .returning(activityColumns);
  for (const row of opened) {
    await recordEvent(transaction, { before: null, after: row }, { actor: 'process', action: 'opened' });
  }
  return new Set(opened.map(({ taskId }) => taskId));
}

/** Timers fire, or are moved by hand: what an Activity says of them follows. */
async function keepDeadlines(deps: ApiDependencies, tasks: readonly UserTask[], known: ReadonlyMap<string, Known>): Promise<void> {
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

/** Next first, each with its parts in one order. */
function inOrder(deadlines: readonly Deadline[]): Deadline[] {
  return deadlines
    .map(({ elementId, name, at, interrupting, kind }) => ({ elementId, name, at, interrupting, kind }))
    .toSorted((a, b) => `${a.at} ${a.elementId}`.localeCompare(`${b.at} ${b.elementId}`));
}

function newActivity(workflows: readonly Workflow[], task: UserTask): typeof activity.$inferInsert {
  const { variables, candidateGroups, candidateUsers, deadlines, ...rest } = task;
  const code = userTaskCode(workflows, task);
  const workflow = workflows.find(({ model }) => model.key === task.processDefinitionKey);
  return {
    ...rest,
    id: ulid(),
    status: task.assignee === null ? 'OPEN' : 'CLAIMED',
    candidateGroups: [...candidateGroups],
    candidateUsers: [...candidateUsers],
    deadlines: inOrder(deadlines),
    formSchema: code && formSchemaOf(code.form),
    formUi: code && formUiOf(code),
    bulk: code?.bulk ?? false,
    contextEntries: code && workflow ? shown(code, variables, privateVariablesOf(workflow)) : [],
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

function shown({ context }: UserTaskDefinition, variables: Record<string, unknown>, hidden: ReadonlySet<string>): ContextEntry[] {
  return Object.entries(context).map(([name, { label, kind = 'text', group = null }]) => ({
    name,
    label,
    value: variables[name] ?? null,
    kind: kinds[kind],
    group,
    ...(hidden.has(name) && { private: true }),
  }));
}
