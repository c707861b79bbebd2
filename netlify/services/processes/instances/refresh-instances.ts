import { isFlowableError } from '#flowable/client/index.ts';
import { atMost } from '#inngest/define/at-most.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { isDatabaseUnavailable } from '#netlify/database/unavailable.ts';
import { reportFailedRows } from '#netlify/services/sweep/failed-rows.ts';

import { readInstances } from './read-instances.ts';
import { recordChanges } from './record-changes.ts';
import { databaseTime, storeReadings } from './store-readings.ts';

/** Instances that are read together. */
const maxTogether = 50;
const callsAtOnce = 8;

/**
 * Brings the read model in step with the engine, for these instances. An instance that fails is kept among the failed rows, and tried again
 * with growing pauses; the others go on.
 *
 * @throws when engine or database do not answer, which says nothing of the instances.
 */
export async function refreshInstances(deps: ApiDependencies, ids: readonly string[]): Promise<void> {
  const failures: Failed[] = [];
  for (let start = 0; start < ids.length; start += maxTogether)
    failures.push(...(await refresh(deps, ids.slice(start, start + maxTogether))));
  await reportFailedRows(
    deps,
    failures.map(({ id, problem }) => ({ kind: 'INSTANCE', rowId: id, problem })),
  );
}

interface Failed {
  readonly id: string;
  readonly problem: string;
}

async function refresh(deps: ApiDependencies, ids: readonly string[]): Promise<Failed[]> {
  try {
    await refreshTogether(deps, ids);
    return [];
  } catch (error) {
    if (isOutage(error)) throw error;
    const [id = ''] = ids;
    if (ids.length === 1) return [{ id, problem: error instanceof Error ? error.message : String(error) }];
  }
  return (await atMost(callsAtOnce, ids, (id) => refresh(deps, [id]))).flat();
}

async function refreshTogether(deps: ApiDependencies, ids: readonly string[]): Promise<void> {
  const readAt = await databaseTime(deps);
  const readings = await readInstances(deps, ids);
  const known = new Set(readings.map(({ row }) => row.id));
  await recordChanges(deps, await storeReadings(deps.database, { readings, gone: ids.filter((id) => !known.has(id)), readAt }));
}

function isOutage(error: unknown): boolean {
  if (isFlowableError(error)) return error.code === 'UNREACHABLE' || error.code === 'UNAUTHORIZED';
  return isDatabaseUnavailable(error);
}

/** Refreshes an instance after a change that is already made: a failure is logged, and the sweep makes up for it. */
export async function refreshAfterChange(deps: ApiDependencies, id: string | null): Promise<void> {
  if (id === null) return;
  try {
    await refreshInstances(deps, [id]);
  } catch (error) {
    deps.log.warn({ processInstanceId: id, problem: String(error) }, 'An instance could not be read after its change');
  }
}
