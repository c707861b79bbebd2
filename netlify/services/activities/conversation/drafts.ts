import { and, eq, inArray, sql } from 'drizzle-orm';

import { recorded } from '#netlify/services/audit/audit-entry.ts';
import type { Person } from '#netlify/auth/person.ts';
import type { Database, Transaction } from '#netlify/database/client.ts';
import { draft } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

import { findActivity } from '../find-activity.ts';
import { refusalOf } from '../refusal.ts';

export type Draft = typeof draft.$inferSelect;

const maxDraftBytes = 64 * 1024;

/**
 * Saves a person's input so far, even if the form would reject it or the Activity was closed meanwhile: no input is lost. Requires the
 * right to read private fields, because a draft holds them. @returns the time of saving.
 */
export async function saveDraft(
  deps: ApiDependencies,
  person: Person,
  { activityId, decision }: { activityId: string; decision: Record<string, unknown> },
): Promise<Date> {
  const found = await findActivity(deps, person, activityId);
  if (!found) throw new ApiError('NOT_FOUND', { kind: 'Activity', id: activityId });
  const refusal = refusalOf('READ_PRIVATE', person, found);
  if (refusal) throw refusal;
  if (JSON.stringify(decision).length > maxDraftBytes)
    throw new ApiError('INVALID_INPUT', { field: 'decision', problem: `is larger than ${maxDraftBytes / 1024} kB. Keep it shorter.` });
  const [saved] = await deps.database
    .insert(draft)
    .values({ activityId, personId: person.id, decision })
    .onConflictDoUpdate({ target: [draft.activityId, draft.personId], set: { decision, savedAt: sql`now()` } })
    .returning({ savedAt: draft.savedAt });
  if (!saved) throw new Error('The draft was not kept.');
  return saved.savedAt;
}

interface Owner {
  readonly activityId: string;
  readonly personId: string;
}

const ownDraft = ({ activityId, personId }: Owner) => and(eq(draft.activityId, activityId), eq(draft.personId, personId));

/** Deletes a draft at its owner's request. @returns true when there was one. */
export const discardDraft = (deps: ApiDependencies, owner: Owner): Promise<boolean> =>
  recorded(deps, (transaction) => dropDraft(transaction, owner));

/** Deletes a draft in the transaction of the caller. @returns true when there was one. */
export async function dropDraft(transaction: Transaction, owner: Owner): Promise<boolean> {
  const removed = await transaction.delete(draft).where(ownDraft(owner)).returning({ activityId: draft.activityId });
  return removed.length > 0;
}

/** Returns the person's drafts of the Activities. */
export function draftsOf(database: Database, person: Person, activityIds: readonly string[]): Promise<Draft[]> {
  return database
    .select()
    .from(draft)
    .where(and(inArray(draft.activityId, [...activityIds]), eq(draft.personId, person.id)));
}
