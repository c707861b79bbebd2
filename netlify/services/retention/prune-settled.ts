import { and, asc, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { z } from 'zod';

import { activity, effectLedger, intent, isClosed, isDone, isSettledStart } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { decodeCursor, encodeCursor, instantText } from '#netlify/core/page.ts';

import { removing } from './append-only.ts';
import type { PrunedPage } from './pruned-page.ts';
import { removeActivities } from './remove-activities.ts';

/** The engine is asked for the instances of a page in one call. */
const rowsPerPage = 200;

interface Settled {
  readonly id: PgColumn;
  readonly at: PgColumn;
  readonly instance: PgColumn;
  /** The rows that may go once they are old. Also the condition of the index that finds them. */
  readonly where: SQL | undefined;
  /** Instances that keep their rows: the running ones, or all that the engine knows. */
  readonly retainedWhile: 'running' | 'known';
}

/** Removes closed Activities without a process, or of an instance that the engine does not know any more. */
export function pruneActivities(deps: ApiDependencies, before: Date, after: string): Promise<PrunedPage> {
  const { id, updatedAt: at, processInstanceId: instance } = activity;
  return prunePage(deps, { id, at, instance, where: isClosed(activity), retainedWhile: 'known' }, { before, after }, (ids) =>
    removing(deps.database, (transaction) => removeActivities(transaction, ids)),
  );
}

/** Removes outcomes of jobs whose instance has ended. */
export function pruneLedger(deps: ApiDependencies, before: Date, after: string): Promise<PrunedPage> {
  const { jobCorrelationId: id, updatedAt: at, processInstanceId: instance, state } = effectLedger;
  return prunePage(deps, { id, at, instance, where: isDone(state), retainedWhile: 'running' }, { before, after }, async (ids) => {
    const removed = await deps.database.delete(effectLedger).where(inArray(id, ids));
    return removed.rowCount ?? 0;
  });
}

/** Removes starts that were refused, or whose instance has ended. */
export function pruneStarts(deps: ApiDependencies, before: Date, after: string): Promise<PrunedPage> {
  const { id, updatedAt: at, processInstanceId: instance, status } = intent;
  return prunePage(deps, { id, at, instance, where: isSettledStart(status), retainedWhile: 'running' }, { before, after }, async (ids) => {
    const removed = await deps.database.delete(intent).where(and(inArray(id, ids), isSettledStart(status)));
    return removed.rowCount ?? 0;
  });
}

interface Place {
  readonly before: Date;
  readonly after: string;
}

/** Walks the old rows in their order, so that those of instances that run for years hold up no other. */
async function prunePage(
  deps: ApiDependencies,
  settled: Settled,
  place: Place,
  remove: (ids: string[]) => Promise<number>,
): Promise<PrunedPage> {
  const rows = await oldRows(deps, settled, place);
  const retained = await retainedInstances(deps, settled.retainedWhile, [...new Set(rows.flatMap(({ instance }) => instance ?? []))]);
  const ids = rows.filter(({ instance }) => instance === null || !retained.has(instance)).map(({ id }) => id);
  const removed = ids.length === 0 ? 0 : await remove(ids);
  const last = rows.at(-1);
  return { removed, next: rows.length < rowsPerPage || !last ? null : encodeCursor({ at: last.at.toISOString(), id: last.id }) };
}

const placeSchema = z.object({ at: instantText, id: z.string() });
const rowSchema = z.array(z.object({ id: z.string(), at: z.date(), instance: z.string().nullable() }));

async function oldRows({ database }: ApiDependencies, { id, at, instance, where }: Settled, { before, after }: Place) {
  const last = decodeCursor(placeSchema, after);
  const isBehind = last ? sql`(${at}, ${id}) > (${last.at}::timestamptz, ${last.id})` : undefined;
  const rows = await database
    .select({ id, at, instance })
    .from(id.table)
    .where(and(where, lt(at, before), isBehind))
    .orderBy(asc(at), asc(id))
    .limit(rowsPerPage);
  return rowSchema.parse(rows);
}

/** @throws FlowableError when the engine does not answer: nothing is removed then. */
async function retainedInstances(
  { flowable }: ApiDependencies,
  retainedWhile: Settled['retainedWhile'],
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const isRunning = retainedWhile === 'running' ? { finished: false } : {};
  const { rows } = await flowable.history.processInstances({ processInstanceIds: ids, size: ids.length, ...isRunning });
  return new Set(rows.map(({ id }) => id));
}
