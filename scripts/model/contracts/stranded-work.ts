import { and, asc, count, eq, gt } from 'drizzle-orm';
import { z } from 'zod';

import type { Workflow } from '#inngest/define/workflow.ts';
import type { Database } from '#netlify/database/client.ts';
import { activity, intent, isUnsettled } from '#netlify/database/schema.ts';
import { userTaskCode } from '#netlify/services/activities/form-of.ts';

const intentsPerPage = 500;

/** Returns accepted work that this code could not continue: one sentence for each process and cause. */
export async function strandedWork(database: Database, workflows: readonly Workflow[]): Promise<string[]> {
  return [...(await strandedActivities(database, workflows)), ...(await strandedStarts(database, workflows))];
}

async function strandedActivities(database: Database, workflows: readonly Workflow[]): Promise<string[]> {
  const { processDefinitionKey, userTaskKey } = activity;
  const rows = await database
    .select({ processDefinitionKey, userTaskKey, open: count() })
    .from(activity)
    .where(isUnsettled(activity))
    .groupBy(processDefinitionKey, userTaskKey)
    .orderBy(asc(processDefinitionKey), asc(userTaskKey));
  return rows.flatMap(({ processDefinitionKey: process, userTaskKey: task, open }) => {
    if (process === null || task === null || userTaskCode(workflows, { processDefinitionKey: process, userTaskKey: task })) return [];
    return [`${process}: ${amount(open, 'open Activity', 'open Activities')} of ${task}, for which this code has no user task.`];
  });
}

async function strandedStarts(database: Database, workflows: readonly Workflow[]): Promise<string[]> {
  const found = new Map<string, string[]>();
  for (let after: string | null = ''; after !== null;) {
    const page: PendingStart[] = await pendingStarts(database, after);
    for (const start of page) {
      const problem = problemOf(start, workflows);
      if (problem !== null) found.set(problem, [...(found.get(problem) ?? []), start.businessKey]);
    }
    after = page.length < intentsPerPage ? null : (page.at(-1)?.id ?? null);
  }
  return [...found].map(
    ([problem, keys]) => `${problem} ${amount(keys.length, 'pending start', 'pending starts')}, ${keys[0]} among them.`,
  );
}

type PendingStart = Pick<typeof intent.$inferSelect, 'id' | 'processDefinitionKey' | 'businessKey' | 'variables'>;

function pendingStarts(database: Database, after: string): Promise<PendingStart[]> {
  const { id, processDefinitionKey, businessKey, variables, status } = intent;
  return database
    .select({ id, processDefinitionKey, businessKey, variables })
    .from(intent)
    .where(and(eq(status, 'PENDING'), gt(id, after)))
    .orderBy(asc(id))
    .limit(intentsPerPage);
}

function problemOf({ processDefinitionKey: key, variables }: PendingStart, workflows: readonly Workflow[]): string | null {
  const workflow = workflows.find(({ model }) => model.key === key);
  if (!workflow) return `${key}: there is no workflow for this process in this code.`;
  const parsed = z.safeParse(workflow.start, variables);
  const [issue] = parsed.success ? [] : parsed.error.issues;
  return issue ? `${key}: the start does not take ${issue.path.join('.') || 'its variables'}: ${issue.message}.` : null;
}

const amount = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
