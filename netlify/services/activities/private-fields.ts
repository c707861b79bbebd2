import { inArray } from 'drizzle-orm';

import { splitPrivate } from '#inngest/define/private-fields.ts';
import type { Schema } from '#inngest/define/schema.ts';
import type { Database } from '#netlify/database/client.ts';
import { activity } from '#netlify/database/schema.ts';

type Fields = Record<string, unknown>;

/** Splits a decision for storage: fields for all readers of the Activity, and fields that the form marks private. */
export function splitDecision(form: Schema, decision: Fields): { publicFields: Fields; privateFields: Fields | null } {
  const { open, hidden } = splitPrivate(form, decision);
  return { publicFields: open, privateFields: Object.keys(hidden).length > 0 ? hidden : null };
}

/** Returns the private fields of decisions, by Activity. The caller has asked the rules for each. */
export async function privateDecisions(database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Fields>> {
  const rows = await database
    .select({ id: activity.id, fields: activity.privateDecision })
    .from(activity)
    .where(inArray(activity.id, [...ids]));
  return new Map(rows.flatMap(({ id, fields }) => (fields ? [[id, fields] as const] : [])));
}
