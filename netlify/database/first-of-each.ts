import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

interface Grouped {
  /** Primary key of the table. */
  readonly key: PgColumn;
  /** Rows with the same value are of one group. */
  readonly of: PgColumn;
  /** The end of the group that is kept. */
  readonly order: SQL;
}

/** Returns the condition that keeps the first `limit` rows of each group, by `order`. */
export function firstOfEach({ key, of, order }: Grouped, ids: readonly string[], limit: number): SQL {
  const place = sql`row_number() over (partition by ${of} order by ${order})`;
  const wanted = sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  );
  const placed = sql`select ${key} as key, ${place} as place from ${of.table} where ${of} in (${wanted})`;
  return sql`${key} in (select key from (${placed}) placed where place <= ${limit})`;
}
