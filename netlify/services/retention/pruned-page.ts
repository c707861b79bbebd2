import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

import type { Database, Transaction } from '#netlify/database/client.ts';

/** Result of removing one page. */
export interface PrunedPage {
  readonly removed: number;
  /** Place of the next page; null: this was the last. */
  readonly next: string | null;
}

const rowsPerPage = 2_000;

interface Oldest {
  readonly from: PgTable;
  readonly where: SQL | undefined;
  /** An index with this order finds the page without reading other rows. */
  readonly order: SQL;
  /** Rows of a page. */
  readonly limit?: number;
}

/** Selects the physical places of the oldest rows; a row that changes meanwhile has another place, and stays. */
export const oldestRows = ({ from, where, order, limit = rowsPerPage }: Oldest): SQL =>
  sql`array(select ctid from ${from} where ${where} order by ${order} limit ${limit})`;

/** Removes one page of rows, oldest first. */
export async function removeOldest(database: Database | Transaction, oldest: Oldest): Promise<PrunedPage> {
  const removed = await database.execute(sql`delete from ${oldest.from} where ctid = any(${oldestRows(oldest)})`);
  return pageOf(removed.rowCount ?? 0, oldest.limit);
}

/** The next page begins where this one did: its rows are gone. */
export const pageOf = (removed: number, limit = rowsPerPage): PrunedPage => ({ removed, next: removed < limit ? null : '' });
