import { asc, eq, lte, and, or, sql } from 'drizzle-orm';

import { failedRow } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

export type FailedRow = typeof failedRow.$inferSelect;
export type RowKey = Pick<FailedRow, 'kind' | 'rowId'>;

const firstPauseSeconds = 30;
const maxPauseSeconds = 3_600;
const maxProblemLength = 1_000;

const pauseAfter = (attempts: unknown) =>
  sql`now() + make_interval(secs => least(${firstPauseSeconds} * power(2, least(${attempts}, 10)), ${maxPauseSeconds}))`;

const isDue = sql`(${failedRow.retryAt} <= now())`;

/**
 * Keeps rows that the bridge could not process. Each failure doubles the pause before the next attempt, up to an hour. A failure within the
 * pause, as of a poll that meets the row again, counts as none.
 */
export async function reportFailedRows(deps: ApiDependencies, rows: readonly (RowKey & { readonly problem: string })[]): Promise<number> {
  if (rows.length === 0) return 0;
  const values = rows.map(({ problem, ...row }) => ({ ...row, problem: problem.slice(0, maxProblemLength), retryAt: pauseAfter(0) }));
  const stored = await deps.database
    .insert(failedRow)
    .values(values)
    .onConflictDoUpdate({
      target: [failedRow.kind, failedRow.rowId],
      set: {
        problem: sql`excluded.problem`,
        attempts: sql`${failedRow.attempts} + ${isDue}::int`,
        retryAt: sql`case when ${isDue} then ${pauseAfter(failedRow.attempts)} else ${failedRow.retryAt} end`,
      },
    })
    .returning({ rowId: failedRow.rowId });
  return stored.length;
}

/** Removes rows that were processed, or are gone. */
export async function clearFailedRows(deps: ApiDependencies, rows: readonly RowKey[]): Promise<number> {
  if (rows.length === 0) return 0;
  const isNamed = or(...rows.map(({ kind, rowId }) => and(eq(failedRow.kind, kind), eq(failedRow.rowId, rowId))));
  return (await deps.database.delete(failedRow).where(isNamed).returning({ rowId: failedRow.rowId })).length;
}

/** Rows whose pause is over, longest waiting first. */
export function dueFailedRows(deps: ApiDependencies, limit: number): Promise<FailedRow[]> {
  return deps.database
    .select()
    .from(failedRow)
    .where(lte(failedRow.retryAt, sql`now()`))
    .orderBy(asc(failedRow.retryAt))
    .limit(limit);
}

/** The rows that wait for another attempt, longest failing first, and how many there are in all. */
export async function listFailedRows(deps: ApiDependencies, limit: number): Promise<{ rows: FailedRow[]; total: number }> {
  const rows = await deps.database.select().from(failedRow).orderBy(asc(failedRow.failedAt)).limit(limit);
  return { rows, total: rows.length < limit ? rows.length : await deps.database.$count(failedRow) };
}
