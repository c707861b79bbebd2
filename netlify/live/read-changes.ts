import { and, asc, sql } from 'drizzle-orm';

import type { Database } from '#netlify/database/client.ts';
import { activityChange } from '#netlify/database/schema.ts';

import type { Cursor } from './cursor.ts';

/** Event of an Activity, with the people who could see the Activity before or can see it now. */
export interface Change {
  readonly cursor: Cursor;
  readonly tenantId: string;
  readonly activityId: string | null;
  readonly audience: readonly string[];
}

/** Rows of one query; the next query reads the rest. */
export const changesPerReading = 500;

/** Returns the place of a reader who has seen all changes. Transactions still under way come behind this place. */
export async function newestCursor(database: Database): Promise<Cursor> {
  const { rows } = await database.execute<{ xid: string }>(sql`select pg_snapshot_xmin(pg_current_snapshot())::text as xid`);
  return { xid: rows[0]?.xid ?? '0', sequence: '0', at: Date.now() };
}

/**
 * Returns the changes behind a place, in the order of their cursors. A row counts only when every older transaction has ended, so that no
 * row appears later before a place that was told already.
 */
export async function changesAfter(database: Database, place: Cursor): Promise<Change[]> {
  const { xid, sequence } = activityChange;
  const behind = sql`(${xid}, ${sequence}) > (${place.xid}::xid8, ${place.sequence}::bigint)`;
  const isFinal = sql`${xid} < pg_snapshot_xmin(pg_current_snapshot())`;
  const rows = await database
    .select()
    .from(activityChange)
    .where(and(behind, isFinal))
    .orderBy(asc(xid), asc(sequence))
    .limit(changesPerReading);
  return rows.map((row) => ({
    cursor: { xid: row.xid, sequence: String(row.sequence), at: row.at.getTime() },
    tenantId: row.tenantId,
    activityId: row.activityId,
    audience: row.audience,
  }));
}
