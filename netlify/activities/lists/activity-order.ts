import { asc, desc, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';

import { activity, dueOrder } from '#netlify/database/schema.ts';
import { ApiError } from '#netlify/errors.ts';
import { decodeCursor } from '#netlify/page.ts';

export type ActivityOrder = 'DUE' | 'PRIORITY' | 'CREATED' | 'UPDATED' | 'TITLE';

/** What a list is sorted by; the index of each stands in the table's definition in the same words. */
const keys: Readonly<Record<ActivityOrder, { readonly key: SQL; readonly type: 'timestamptz' | 'integer' | 'text' }>> = {
  DUE: { key: dueOrder(activity.dueAt), type: 'timestamptz' },
  PRIORITY: { key: sql`${activity.priority}`, type: 'integer' },
  CREATED: { key: sql`${activity.createdAt}`, type: 'timestamptz' },
  UPDATED: { key: sql`${activity.updatedAt}`, type: 'timestamptz' },
  TITLE: { key: sql`lower(${activity.title})`, type: 'text' },
};

const placeSchema = z.object({ order: z.string(), descending: z.boolean(), key: z.string(), id: z.string() });

export interface Sorting {
  readonly order: ActivityOrder;
  readonly descending: boolean;
}

/** A whole order over all Activities: by the key, then by id, so that equal keys have their places, too. */
export function sortedBy({ order, descending }: Sorting): { readonly orderBy: SQL[]; readonly key: SQL<string> } {
  const { key } = keys[order];
  const direction = descending ? desc : asc;
  // As text it goes through the cursor and comes back the same.
  return { orderBy: [direction(key), direction(activity.id)], key: sql<string>`(${key})::text` };
}

/** The rows behind a cursor. @throws ApiError `INVALID_INPUT` for a cursor of another order. */
export function behind({ order, descending }: Sorting, after: string | null | undefined): SQL | undefined {
  const place = decodeCursor(placeSchema, after);
  if (!place) return undefined;
  if (place.order !== order || place.descending !== descending)
    throw new ApiError('INVALID_INPUT', { field: 'after', problem: 'is a cursor of another order. Begin without it.' });
  const { key, type } = keys[order];
  const isBehind = sql.raw(descending ? '<' : '>');
  return sql`(${key}, ${activity.id}) ${isBehind} (${place.key}::${sql.raw(type)}, ${place.id})`;
}

export const placeOf = (sorting: Sorting, { key, id }: { key: string; id: string }): z.infer<typeof placeSchema> => ({
  order: sorting.order,
  descending: sorting.descending,
  key,
  id,
});
