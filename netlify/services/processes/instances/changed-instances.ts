import { and, asc, inArray, lte, sql } from 'drizzle-orm';

import { instancesChanged } from '#inngest/events.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { changedInstance } from '#netlify/database/schema.ts';
import { markChanged } from '#netlify/services/sweep/mark-changed.ts';

import { refreshInstances } from './refresh-instances.ts';
import { databaseTime } from './store-readings.ts';

/** Second for which each host has asked for a refresh last. */
const askedFor = new WeakMap<ApiDependencies['send'], number>();

/** Notes that these instances have changed at the engine, and has them read at the end of the second, together with what else changes in it. */
export async function noteChangedInstances(deps: ApiDependencies, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await markChanged(deps, ids);
  await askForRefresh(deps);
}

/** Asks once a second, however much changes. Losing the event costs time: the sweep reads what is left. */
async function askForRefresh({ send, log }: ApiDependencies): Promise<void> {
  const second = Math.floor(Date.now() / 1000) + 1;
  if (askedFor.get(send) === second) return;
  askedFor.set(send, second);
  try {
    await send([{ id: `instances:${second}`, name: instancesChanged.name, data: {}, ts: second * 1000 }]);
  } catch (error) {
    log.warn({ problem: String(error) }, 'Changed instances are left to the sweep: a refresh could not be asked for');
  }
}

const isDue = () => lte(changedInstance.dueAt, sql`clock_timestamp()`);

export interface Refreshed {
  readonly count: number;
  /** Time that the oldest of them had waited; null for none. */
  readonly lagMs: number | null;
}

/** Refreshes up to `limit` changed instances, those first that wait longest. A change that is noted meanwhile stays noted. */
export async function refreshChangedInstances(deps: ApiDependencies, limit: number): Promise<Refreshed> {
  const { database } = deps;
  const { id, dueAt } = changedInstance;
  const begunAt = await databaseTime(deps);
  const rows = await database.select({ id, dueAt }).from(changedInstance).where(isDue()).orderBy(asc(dueAt)).limit(limit);
  const [oldest] = rows;
  if (!oldest) return { count: 0, lagMs: null };
  const ids = rows.map((row) => row.id);
  await refreshInstances(deps, ids);
  await database.delete(changedInstance).where(and(inArray(id, ids), lte(dueAt, begunAt)));
  return { count: ids.length, lagMs: Math.max(0, Date.parse(begunAt) - Date.parse(oldest.dueAt)) };
}
