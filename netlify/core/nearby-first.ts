import { getTableColumns, getTableName, type SQL, type Subquery } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

import type { Database } from '../database/client.ts';

/** Rows to read in the order of a list before all of the list is gathered. */
const nearbyRows = 2_000;
const maxRows = 2_147_483_647;

/** Two ways to the rows of one page. */
interface Ways {
  readonly table: PgTable;
  /** Conditions that the index of the order knows: the bounds of a walk along it. Null: nothing is tried along it. */
  readonly walked: { readonly condition: SQL | undefined; readonly orderBy: readonly SQL[] } | null;
  /** Condition of all rows of the list from the page on, for its own indexes. */
  readonly gathered: SQL | undefined;
  readonly size: number;
}

/**
 * Reads a page in one of two ways, and never more than the nearby rows and the rows of the list itself: along the index of the order, as far
 * as the page needs, which is quick where many of the rows are in the list; else all of the list by the list's own indexes, sorted then. The
 * planner would have to guess the better way, and guesses wrong where lists differ in more than size.
 *
 * @param read - reads one row more than the page has out of a source, which stands in the place of the table.
 */
export async function nearbyFirst<Row>(
  database: Database,
  { table, walked, gathered, size }: Ways,
  read: (source: Subquery) => Promise<Row[]>,
): Promise<Row[]> {
  const rows = () => database.select(getTableColumns(table)).from(table);
  // Both sources have the table's name, so that conditions and order refer to the columns of the source.
  const name = getTableName(table);
  const nearby = (order: NonNullable<Ways['walked']>) =>
    rows()
      .where(order.condition)
      .orderBy(...order.orderBy)
      .limit(nearbyRows)
      .as(name);
  const near = walked ? await read(nearby(walked)) : [];
  if (near.length > size) return near;
  // With a limit, even one that is never reached, the planner cannot walk the index of the order after all.
  return read(rows().where(gathered).limit(maxRows).as(name));
}
