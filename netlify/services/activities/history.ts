import { and, asc, desc, eq } from 'drizzle-orm';

import type { Database, Transaction } from '#netlify/database/client.ts';
import { firstOfEach } from '#netlify/database/first-of-each.ts';
import { activityHistory, type FieldChange } from '#netlify/database/schema.ts';

import type { Activity } from './activity.ts';

export type HistoryEntry = typeof activityHistory.$inferSelect;
export type HistoryAction =
  | 'opened'
  | 'claimed'
  | 'unclaimed'
  | 'assigned'
  | 'delegated'
  | 'handed-back'
  | 'changed'
  | 'commented'
  | 'attached'
  | 'detached'
  | 'escalated'
  | 'reminded'
  | 'completed'
  | 'accepted'
  | 'stuck'
  | 'retried'
  | 'reopened'
  | 'too-late'
  | 'cancelled'
  | 'superseded';

/** Author, kind and reason of a change to an Activity. */
export interface Event {
  /** Id of a person, or `process`. */
  readonly actor: string;
  readonly action: HistoryAction;
  readonly note?: string | null | undefined;
  /** Idempotency key. A repeated key is a no-op. */
  readonly idempotencyKey?: string;
  /** Persons whom a comment names. */
  readonly mentions?: readonly string[] | undefined;
}

export interface Step {
  /** State before the event; null for a new Activity. */
  readonly before: Activity | null;
  readonly after: Activity;
  /** Changes beside the Activity's own fields. */
  readonly changes?: readonly FieldChange[];
}

/**
 * Writes the entry: who changed the Activity, and each field before and after. @returns the entry's sequence number; null for a repeated
 * key.
 */
export async function recordHistory(transaction: Transaction, { before, after, changes = [] }: Step, event: Event): Promise<number | null> {
  const [written] = await transaction
    .insert(activityHistory)
    .values({
      tenantId: after.tenantId,
      activityId: after.id,
      processInstanceId: after.processInstanceId,
      actor: event.actor,
      action: event.action,
      fromStatus: before?.status ?? null,
      toStatus: after.status,
      changes: [...(before ? fieldChanges(before, after) : []), ...changes],
      note: event.note ?? null,
      version: before?.version === after.version ? null : after.version,
      idempotencyKey: event.idempotencyKey ?? null,
    })
    .onConflictDoNothing()
    .returning({ sequence: activityHistory.sequence });
  return written?.sequence ?? null;
}

const recorded = ['assignee', 'owner', 'priority', 'dueAt', 'followUpAt', 'candidateGroups'] as const satisfies readonly (keyof Activity)[];

function fieldChanges(before: Activity, after: Activity): FieldChange[] {
  return recorded
    .map((field) => ({ field, before: asText(before[field]), after: asText(after[field]) }))
    .filter((change) => change.before !== change.after);
}

function asText(value: Activity[(typeof recorded)[number]]): string | null {
  if (value === null) return null;
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** Returns the newest entries of the Activities, `limit` of each, oldest first. */
export function historyOf(database: Database, activityIds: readonly string[], limit: number): Promise<HistoryEntry[]> {
  const { sequence, activityId } = activityHistory;
  const newest = firstOfEach({ key: sequence, of: activityId, order: desc(sequence) }, activityIds, limit);
  return database.select().from(activityHistory).where(newest).orderBy(asc(activityHistory.sequence));
}

/** Returns the change that made this version; null for the first version, and for versions from before they were recorded. */
export async function changeToVersion(database: Database | Transaction, id: string, version: number): Promise<HistoryEntry | null> {
  const [found] = await database
    .select()
    .from(activityHistory)
    .where(and(eq(activityHistory.activityId, id), eq(activityHistory.version, version)))
    .limit(1);
  return found ?? null;
}
