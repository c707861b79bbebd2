import { asc, desc, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';

import { activity, dueOrder } from '#netlify/database/schema.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { decodeCursor, foreignCursor } from '#netlify/core/page.ts';

export type ActivityOrder = 'DUE' | 'PRIORITY' | 'CREATED' | 'UPDATED' | 'TITLE';

/** Sort keys of lists; the table's definition has an index for each, written the same way. */
const keys: Readonly<Record<ActivityOrder, { readonly key: SQL; readonly type: 'timestamptz' | 'integer' | 'text' }>> = {
  DUE: { key: dueOrder(activity.dueAt), type: 'timestamptz' },
  PRIORITY: { key: sql`${activity.priority}`, type: 'integer' },
  CREATED: { key: sql`${activity.createdAt}`, type: 'timestamptz' },
  UPDATED: { key: sql`${activity.updatedAt}`, type: 'timestamptz' },
  TITLE: { key: sql`lower(${activity.title})`, type: 'text' },
};

const placeSchema = z.object({ order: z.string(), descending: z.boolean(), key: z.string(), id: z.string() });

/** Keys in PostgreSQL's own text format: any other text would be a database error. */
const keySchemas: Readonly<Record<(typeof keys)[ActivityOrder]['type'], z.ZodType>> = {
  timestamptz: z.literal('infinity').or(
    z
      .string()
      .transform(isoOf)
      .pipe(z.iso.datetime({ offset: true }).refine((text) => !text.startsWith('0000'))),
  ),
  integer: z
    .string()
    .regex(/^-?\d{1,10}$/)
    .transform(Number)
    .pipe(z.int32()),
  text: z.string(),
};

/** Converts `2026-11-29 06:00:00.5+00` to ISO 8601. */
function isoOf(text: string): string {
  return text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
}

export interface Sorting {
  readonly order: ActivityOrder;
  readonly descending: boolean;
}

/** Total order over all Activities: by the key, then by id, so that equal keys are ordered, too. */
export function sortedBy({ order, descending }: Sorting): { readonly orderBy: SQL[]; readonly key: SQL<string> } {
  const { key } = keys[order];
  const direction = descending ? desc : asc;
  // Cast to text, so that the key survives the round trip through the cursor.
  return { orderBy: [direction(key), direction(activity.id)], key: sql<string>`(${key})::text` };
}

/** Returns the condition for rows behind a cursor. @throws ApiError `INVALID_INPUT` for a cursor of another order. */
export function behind({ order, descending }: Sorting, after: string | null | undefined): SQL | undefined {
  const place = decodeCursor(placeSchema, after);
  if (!place) return undefined;
  if (place.order !== order || place.descending !== descending)
    throw new ApiError('INVALID_INPUT', { field: 'after', problem: 'is a cursor of another order. Begin without it.' });
  const { key, type } = keys[order];
  if (!keySchemas[type].safeParse(place.key).success) throw foreignCursor();
  const isBehind = sql.raw(descending ? '<' : '>');
  return sql`(${key}, ${activity.id}) ${isBehind} (${place.key}::${sql.raw(type)}, ${place.id})`;
}

export const placeOf = (sorting: Sorting, { key, id }: { key: string; id: string }): z.infer<typeof placeSchema> => ({
  order: sorting.order,
  descending: sorting.descending,
  key,
  id,
});
