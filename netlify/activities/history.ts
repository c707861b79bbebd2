import { and, asc, eq, inArray } from 'drizzle-orm';

import type { Database, Transaction } from '#netlify/database/client.ts';
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
  | 'too-late'
  | 'cancelled'
  | 'superseded';

/** Who changes an Activity, how, and why. */
export interface Event {
  /** Id of a person, or `process`. */
  readonly actor: string;
  readonly action: HistoryAction;
  readonly note?: string | null | undefined;
  /** Of what may be reported twice: the second time nothing is written. */
  readonly idempotencyKey?: string;
  /** Persons whom a comment names. */
  readonly mentions?: readonly string[] | undefined;
}

export interface Step {
  /** Null: it has just been made. */
  readonly before: Activity | null;
  readonly after: Activity;
  /** Beside those of the Activity's own fields. */
  readonly changes?: readonly FieldChange[];
}

/** Writes who changed the Activity from what to what. @returns its place in the history; null when the key was used before. */
export async function recordHistory(transaction: Transaction, { before, after, changes = [] }: Step, event: Event): Promise<number | null> {
  const [written] = await transaction
    .insert(activityHistory)
    .values({
      tenantId: after.tenantId,
      activityId: after.id,
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

/** What happened to these Activities, oldest first. */
export function historyOf(database: Database, activityIds: readonly string[]): Promise<HistoryEntry[]> {
  return database
    .select()
    .from(activityHistory)
    .where(inArray(activityHistory.activityId, [...activityIds]))
    .orderBy(asc(activityHistory.sequence));
}

/** The change that made this version; null for the first one and for those from before versions were recorded. */
export async function changeToVersion(database: Database | Transaction, id: string, version: number): Promise<HistoryEntry | null> {
  const [found] = await database
    .select()
    .from(activityHistory)
    .where(and(eq(activityHistory.activityId, id), eq(activityHistory.version, version)))
    .limit(1);
  return found ?? null;
}
