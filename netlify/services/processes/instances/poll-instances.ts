import { and, inArray, isNotNull } from 'drizzle-orm';

import type { HistoricProcessInstance } from '#flowable/client/index.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { processInstance } from '#netlify/database/schema.ts';
import { moveSweepCursor, readSweepCursor } from '#netlify/services/sweep/sweep-cursor.ts';

import { noteMisjudged } from './compare-failed.ts';
import { refreshInstances } from './refresh-instances.ts';

/** Time before the last row seen that each poll reads again: rows carry the time inside their transaction and appear when it commits. */
const overlapMs = 60_000;
const rowsPerPage = 200;
/** Time after which no page is begun. */
const budgetMs = 4_000;

interface InstanceList {
  /** Position in the list, in the engine's time. */
  readonly cursor: string;
  page(deps: ApiDependencies, since: Date, start: number): Promise<HistoricProcessInstance[]>;
  readonly timeOf: (row: HistoricProcessInstance) => string | null;
  /** Filters the ids to those that the read model has as the list has them. */
  known(deps: ApiDependencies, ids: readonly string[]): Promise<ReadonlySet<string>>;
}

const started: InstanceList = {
  cursor: 'instances-started',
  page: async ({ flowable }, since, start) =>
    (await flowable.history.processInstances({ startedAfter: since, start, size: rowsPerPage, order: 'asc' })).rows,
  timeOf: ({ startTime }) => startTime,
  known: ({ database }, ids) => idsWhere(database, inArray(processInstance.id, [...ids])),
};

const ended: InstanceList = {
  cursor: 'instances-ended',
  page: async ({ flowable }, since, start) => {
    const filter = { finished: true, finishedAfter: since, sort: 'endTime', order: 'asc' } as const;
    return (await flowable.history.processInstances({ ...filter, start, size: rowsPerPage })).rows;
  },
  timeOf: ({ endTime }) => endTime,
  known: ({ database }, ids) => idsWhere(database, and(inArray(processInstance.id, [...ids]), isNotNull(processInstance.endedAt))),
};

async function idsWhere(database: ApiDependencies['database'], condition: ReturnType<typeof and>): Promise<ReadonlySet<string>> {
  const rows = await database.select({ id: processInstance.id }).from(processInstance).where(condition);
  return new Set(rows.map(({ id }) => id));
}

/**
 * Finds what no hint told: instances that have begun or ended since the last poll, by cursors of the engine's clock, and instances that
 * have failed or were tried again. The first poll of a deployment reads the whole history, page by page.
 *
 * @returns whether there is more.
 */
export async function pollInstances(deps: ApiDependencies): Promise<boolean> {
  const until = Date.now() + budgetMs;
  const more = [await pollList(deps, ended, until), await pollList(deps, started, until)];
  await noteMisjudged(deps);
  return more.some(Boolean);
}

async function pollList(deps: ApiDependencies, list: InstanceList, until: number): Promise<boolean> {
  const cursor = await readSweepCursor(deps, list.cursor);
  const since = new Date(cursor === null ? 0 : cursor.getTime() - overlapMs);
  for (let start = 0; ; start += rowsPerPage) {
    if (Date.now() > until) return true;
    const rows = await list.page(deps, since, start);
    const ids = rows.map(({ id }) => id);
    const known = await list.known(deps, ids);
    await refreshInstances(
      deps,
      ids.filter((id) => !known.has(id)),
    );
    const last = rows.map(list.timeOf).at(-1);
    if (last) await moveSweepCursor(deps, { name: list.cursor, to: new Date(last) });
    if (rows.length < rowsPerPage) return false;
  }
}
