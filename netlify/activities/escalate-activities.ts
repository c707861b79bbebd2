import { and, asc, eq, inArray, sql } from 'drizzle-orm';

import { activity } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';

import { recordChange } from './history.ts';

const priorityRaise = 25;
const highestPriority = 100;

export interface Escalation {
  readonly processInstanceId: string;
  readonly userTaskKey: string;
  readonly group: string;
}

/**
 * Adds a candidate group to the open Activities of one user task and raises their priority. Idempotent.
 *
 * The version stays: nothing that a person decides on changes, and a form that is open must not be refused for it.
 *
 * @returns how many open Activities now have the group.
 */
export async function escalateActivities(deps: ApiDependencies, escalation: Escalation): Promise<number> {
  const { processInstanceId, userTaskKey, group } = escalation;
  return deps.database.transaction(async (transaction) => {
    const isMeant = and(
      eq(activity.processInstanceId, processInstanceId),
      eq(activity.userTaskKey, userTaskKey),
      inArray(activity.status, ['OPEN', 'CLAIMED']),
    );
    const open = await transaction.select().from(activity).where(isMeant).orderBy(asc(activity.id)).for('update');
    for (const found of open.filter((row) => !row.candidateGroups.includes(group))) {
      const [row] = await transaction
        .update(activity)
        .set({
          candidateGroups: [...found.candidateGroups, group],
          priority: Math.max(found.priority, Math.min(found.priority + priorityRaise, highestPriority)),
          updatedAt: sql`now()`,
        })
        .where(eq(activity.id, found.id))
        .returning();
      if (row)
        await recordChange(transaction, row, { actor: 'process', action: 'escalated', from: found.status, note: `Also for ${group}` });
    }
    return open.length;
  });
}
