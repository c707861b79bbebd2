import { asc, desc, eq } from 'drizzle-orm';

import type { Database, Transaction } from '#netlify/database/client.ts';
import { activityHistory } from '#netlify/database/schema.ts';

import type { Activity } from './activity.ts';

export type HistoryEntry = typeof activityHistory.$inferSelect;
export type HistoryAction = 'opened' | 'claimed' | 'escalated' | 'completed' | 'accepted' | 'too-late' | 'cancelled' | 'superseded';

interface Change {
  readonly actor: string;
  readonly action: HistoryAction;
  readonly from: Activity['status'] | null;
  readonly note?: string;
}

/** Writes who changed the Activity, in the transaction that changes it. */
export async function recordChange(transaction: Transaction, changed: Pick<Activity, 'id' | 'status'>, change: Change): Promise<void> {
  await transaction.insert(activityHistory).values({
    activityId: changed.id,
    actor: change.actor,
    action: change.action,
    fromStatus: change.from,
    toStatus: changed.status,
    note: change.note ?? null,
  });
}

/** Oldest first. */
export function activityChanges(database: Database, activityId: string): Promise<HistoryEntry[]> {
  return database.select().from(activityHistory).where(eq(activityHistory.activityId, activityId)).orderBy(asc(activityHistory.sequence));
}

export async function lastChange(database: Database, activityId: string): Promise<HistoryEntry | null> {
  const newestFirst = desc(activityHistory.sequence);
  const [last] = await database
    .select()
    .from(activityHistory)
    .where(eq(activityHistory.activityId, activityId))
    .orderBy(newestFirst)
    .limit(1);
  return last ?? null;
}
