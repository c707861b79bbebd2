import { sql } from 'drizzle-orm';

import { keysetOf, type SortedBy, type SortKey } from '#netlify/core/keyset.ts';
import { activity, dueOrder } from '#netlify/database/schema.ts';

export type ActivityOrder = 'DUE' | 'PRIORITY' | 'CREATED' | 'UPDATED' | 'TITLE';

export type Sorting = SortedBy<ActivityOrder>;

/** Sort keys of lists; the table's definition has an index for each, written the same way. */
const keys: Readonly<Record<ActivityOrder, SortKey>> = {
  DUE: { key: dueOrder(activity.dueAt), type: 'timestamptz' },
  PRIORITY: { key: sql`${activity.priority}`, type: 'integer' },
  CREATED: { key: sql`${activity.createdAt}`, type: 'timestamptz' },
  UPDATED: { key: sql`${activity.updatedAt}`, type: 'timestamptz' },
  TITLE: { key: sql`lower(${activity.title})`, type: 'text' },
};

export const { sortedBy, behind } = keysetOf(keys, activity.id);
export { placeOf } from '#netlify/core/keyset.ts';
