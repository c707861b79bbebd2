import { inArray } from 'drizzle-orm';
import { ulid } from 'ulid';
import { z } from 'zod';

import { userTaskOf } from '#inngest/define/find-code.ts';
import type { AnyUserTask, Workflow } from '#inngest/define/workflow.ts';
import { activity } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';

import { recordChange } from './history.ts';

export interface UserTask {
  readonly taskId: string;
  readonly userTaskKey: string;
  readonly title: string;
  readonly description: string | null;
  readonly processInstanceId: string;
  readonly processDefinitionKey: string;
  readonly businessKey: string | null;
  readonly candidateGroups: readonly string[];
  readonly priority: number;
  readonly dueAt: Date | null;
  readonly variables: Record<string, unknown>;
}

/** Opens an Activity for each task that has none. @returns the Activity ids, in the order of the tasks. */
export async function openActivities(deps: ApiDependencies, tasks: readonly UserTask[]): Promise<string[]> {
  if (tasks.length === 0) return [];
  await deps.database.transaction(async (transaction) => {
    // In one order for everybody, or two callers with the same tasks could wait for each other.
    const ordered = tasks.toSorted((a, b) => (a.taskId < b.taskId ? -1 : 1));
    const rows = ordered.map((task) => newActivity(deps.workflows, task));
    const opened = await transaction.insert(activity).values(rows).onConflictDoNothing({ target: activity.taskId }).returning();
    for (const row of opened) await recordChange(transaction, row, { actor: 'process', action: 'opened', from: null });
  });
  // Read after the transaction: whoever opened one of them at the same time has committed by then.
  const taskIds = tasks.map((task) => task.taskId);
  const found = await deps.database
    .select({ id: activity.id, taskId: activity.taskId })
    .from(activity)
    .where(inArray(activity.taskId, taskIds));
  const idOf = new Map(found.map((row) => [row.taskId, row.id]));
  return taskIds.flatMap((taskId) => idOf.get(taskId) ?? []);
}

function newActivity(workflows: readonly Workflow[], task: UserTask): typeof activity.$inferInsert {
  const { variables, candidateGroups, ...rest } = task;
  const code = userTaskCode(workflows, task);
  return {
    ...rest,
    id: ulid(),
    candidateGroups: [...candidateGroups],
    formSchema: code ? z.toJSONSchema(code.form, { io: 'input', unrepresentable: 'any' }) : null,
    context: code ? shown(code.context, variables) : {},
  };
}

/** The code of a user task, or null when this deployment has none. */
export function userTaskCode(
  workflows: readonly Workflow[],
  task: { processDefinitionKey: string; userTaskKey: string },
): AnyUserTask | null {
  return userTaskOf(workflows, task.processDefinitionKey, task.userTaskKey);
}

function shown(labels: Readonly<Record<string, string>>, variables: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(labels).map(([name, label]) => [label, variables[name] ?? null]));
}
