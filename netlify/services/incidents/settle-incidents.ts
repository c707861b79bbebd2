import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';

import { incident, isOpenIncident } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import type { Ending, Incident } from './incident.ts';

/** Time in which an incident is not compared with the engine twice. */
const checkSeconds = 5;

export type OpenIncident = Pick<Incident, 'id' | 'sourceId' | 'processInstanceId' | 'failedAt'>;

/**
 * Leases open incidents of jobs for a comparison with the engine: those of the given instances, else those that were compared the longest
 * time ago.
 */
export function leaseIncidents(
  { database }: ApiDependencies,
  { limit, processInstanceIds }: { limit: number; processInstanceIds?: readonly string[] | null },
): Promise<OpenIncident[]> {
  const isOpen = and(isOpenIncident(incident.endedAt), eq(incident.kind, 'JOB'));
  const isDue = processInstanceIds
    ? inArray(incident.processInstanceId, [...processInstanceIds])
    : lt(incident.checkedAt, sql`now() - make_interval(secs => ${checkSeconds})`);
  const chosen = database
    .select({ id: incident.id })
    .from(incident)
    .where(and(isOpen, isDue))
    .orderBy(asc(incident.checkedAt), asc(incident.id))
    .limit(limit)
    .for('update', { skipLocked: true });
  return database
    .update(incident)
    .set({ checkedAt: sql`now()` })
    .where(inArray(incident.id, chosen))
    .returning({
      id: incident.id,
      sourceId: incident.sourceId,
      processInstanceId: incident.processInstanceId,
      failedAt: incident.failedAt,
    });
}

export interface SettledIncident {
  readonly id: string;
  /** Null: the job was put back, and its outcome is not known yet. */
  readonly ending: Ending | null;
}

/** Ends incidents, or notes that they are tried again. Idempotent. @returns the number of incidents that changed. */
export async function settleIncidents(
  { database }: Pick<ApiDependencies, 'database'>,
  settled: readonly SettledIncident[],
): Promise<number> {
  let changed = 0;
  for (const ending of ['RESOLVED', 'CANCELLED', 'RETRIED', null] as const) {
    const ids = settled.filter((one) => one.ending === ending).map(({ id }) => id);
    if (ids.length === 0) continue;
    const isDue = ending === null ? sql`${incident.retriedAt} is null` : undefined;
    const rows = await database
      .update(incident)
      .set(ending === null ? { retriedAt: sql`now()` } : { ending, endedAt: sql`now()` })
      .where(and(inArray(incident.id, ids), isOpenIncident(incident.endedAt), isDue));
    changed += rows.rowCount ?? 0;
  }
  return changed;
}

/** Returns the open incident of a job or decision, which a retry is about to change. */
export async function openIncidentIds({ database }: ApiDependencies, kind: Incident['kind'], sourceId: string): Promise<string[]> {
  const rows = await database
    .select({ id: incident.id })
    .from(incident)
    .where(and(eq(incident.kind, kind), eq(incident.sourceId, sourceId), isOpenIncident(incident.endedAt)));
  return rows.map(({ id }) => id);
}

/** Ends the incidents of a cancelled instance. */
export async function cancelIncidents({ database }: ApiDependencies, processInstanceId: string): Promise<void> {
  await database
    .update(incident)
    .set({ ending: 'CANCELLED', endedAt: sql`now()` })
    .where(and(eq(incident.processInstanceId, processInstanceId), isOpenIncident(incident.endedAt)));
}
