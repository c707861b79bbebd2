import { inArray } from 'drizzle-orm';

import type { Database } from '#netlify/database/client.ts';
import { activity } from '#netlify/database/schema.ts';

/** Fields for the page of an Activity only: text, form and context, too much to be read with every list. */
export type Content = Pick<typeof activity.$inferSelect, 'id' | 'description' | 'formSchema' | 'formUi' | 'contextEntries' | 'deadlines'>;

export async function contentOf(database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Content>> {
  const { id, description, formSchema, formUi, contextEntries, deadlines } = activity;
  const rows = await database
    .select({ id, description, formSchema, formUi, contextEntries, deadlines })
    .from(activity)
    .where(inArray(id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}
