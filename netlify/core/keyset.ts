import { asc, desc, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { z } from 'zod';

import { ApiError } from './errors.ts';
import { decodeCursor, foreignCursor } from './page.ts';

/** Sort key of a list, written like the index that serves it. */
export interface SortKey {
  readonly key: SQL;
  readonly type: 'timestamptz' | 'integer' | 'bigint' | 'text';
}

export interface SortedBy<Order extends string> {
  readonly order: Order;
  readonly descending: boolean;
}

const placeSchema = z.object({ order: z.string(), descending: z.boolean(), key: z.string(), id: z.string() });
type Place = z.infer<typeof placeSchema>;

const whole = z.string().regex(/^-?\d{1,19}$/);

/** Keys in PostgreSQL's own text format: any other text would be a database error. */
const keySchemas: Readonly<Record<SortKey['type'], z.ZodType>> = {
  timestamptz: z.literal('infinity').or(
    z
      .string()
      .transform(isoOf)
      .pipe(z.iso.datetime({ offset: true }).refine((text) => !text.startsWith('0000'))),
  ),
  integer: whole.transform(Number).pipe(z.int32()),
  bigint: whole.refine((text) => BigInt.asIntN(64, BigInt(text)) === BigInt(text)),
  text: z.string(),
};

/** Converts `2026-11-29 06:00:00.5+00` to ISO 8601. */
function isoOf(text: string): string {
  return text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
}

/** Makes the total orders of a list: by a key, then by id, so that equal keys are ordered, too. Pages go on from the key of the last row. */
export function keysetOf<Order extends string>(keys: Readonly<Record<Order, SortKey>>, id: PgColumn) {
  return {
    sortedBy({ order, descending }: SortedBy<Order>): { readonly orderBy: SQL[]; readonly key: SQL<string> } {
      const { key } = keys[order];
      const direction = descending ? desc : asc;
      // Cast to text, so that the key survives the round trip through the cursor.
      return { orderBy: [direction(key), direction(id)], key: sql<string>`(${key})::text` };
    },

    /** Returns the condition for rows behind a cursor. @throws ApiError `INVALID_INPUT` for a cursor of another order. */
    behind({ order, descending }: SortedBy<Order>, after: string | null | undefined): SQL | undefined {
      const place = decodeCursor(placeSchema, after);
      if (!place) return undefined;
      if (place.order !== order || place.descending !== descending)
        throw new ApiError('INVALID_INPUT', { field: 'after', problem: 'is a cursor of another order. Begin without it.' });
      const { key, type } = keys[order];
      if (!keySchemas[type].safeParse(place.key).success) throw foreignCursor();
      const isBehind = sql.raw(descending ? '<' : '>');
      return sql`(${key}, ${id}) ${isBehind} (${place.key}::${sql.raw(type)}, ${place.id})`;
    },
  };
}

export const placeOf = ({ order, descending }: SortedBy<string>, { key, id }: { key: string; id: string }): Place => ({
  order,
  descending,
  key,
  id,
});
