import { and, asc, eq, gt, lt, ne, or } from 'drizzle-orm';

import { type Activity, activityColumns } from '#netlify/services/activities/activity.ts';
import type { Transaction } from '#netlify/database/client.ts';
import { activity, isActive } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { writeNotice } from './write-notices.ts';
import { actingPeople } from './notices-for.ts';

/** Due within a day is soon. */
const soonMs = 24 * 60 * 60 * 1000;
const maxAtOnce = 200;

/**
 * Writes the notices of Activities that are due soon or overdue, once for each due date: the last notice is stored with the Activity, so that
 * the cost follows the new notices alone. @returns the number of Activities with new notices; at most 200 at a time.
 */
export function noteDueDates(deps: ApiDependencies, now = new Date()): Promise<number> {
  const { dueAt, dueNotice, status, id } = activity;
  const soon = new Date(now.getTime() + soonMs);
  const hasNews = or(lt(dueAt, now), and(eq(dueNotice, 'NOTHING'), lt(dueAt, soon)));
  return deps.database.transaction(async (transaction) => {
    const found = await transaction
      .select(activityColumns)
      .from(activity)
      .where(and(isActive(status), ne(dueNotice, 'OVERDUE'), lt(dueAt, soon), hasNews, gt(dueAt, new Date(0))))
      .orderBy(asc(dueAt), asc(id))
      .limit(maxAtOnce)
      .for('update', { skipLocked: true });
    for (const row of found) await noteDueDate(transaction, row, now);
    return found.length;
  });
}

async function noteDueDate(transaction: Transaction, found: Activity, now: Date): Promise<void> {
  const isOverdue = found.dueAt !== null && found.dueAt < now;
  const kind = isOverdue ? 'OVERDUE' : 'DUE_SOON';
  await writeNotice(
    transaction,
    found,
    { kind, ...actingPeople(found) },
    { actor: 'process', key: `${kind}:${found.id}:${found.dueAt?.toISOString()}` },
  );
  await transaction
    .update(activity)
    .set({ dueNotice: isOverdue ? 'OVERDUE' : 'SOON' })
    .where(eq(activity.id, found.id));
}
