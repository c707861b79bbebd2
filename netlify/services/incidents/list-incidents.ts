import { and, asc, eq, isNotNull, type SQL } from 'drizzle-orm';

import { incident, isOpenIncident } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { newestFirst, type PageRequest } from '#netlify/core/newest-first.ts';
import type { Page } from '#netlify/core/page.ts';

import type { GroupKey, Incident } from './incident.ts';

export interface IncidentRequest extends PageRequest {
  /** True: those that are not over; false: those that are; absent: all. */
  readonly open?: boolean | null;
}

const isOf = ({ tenantId, fingerprint }: GroupKey): SQL | undefined =>
  and(eq(incident.tenantId, tenantId), eq(incident.fingerprint, fingerprint));

/** Condition for incidents of a group that are not over. */
export const isOpenOf = (group: GroupKey): SQL | undefined => and(isOf(group), isOpenIncident(incident.endedAt));

/** Returns a page of the incidents of a group, newest first. */
export async function listIncidents({ database }: ApiDependencies, group: GroupKey, request: IncidentRequest): Promise<Page<Incident>> {
  const isWanted =
    request.open === true ? isOpenOf(group) : and(isOf(group), request.open === false ? isNotNull(incident.endedAt) : undefined);
  const { failedAt: at, id } = incident;
  const byTime = { at, id, placeOf: (row: Incident) => ({ at: row.failedAt, id: row.id }), defaultSize: 20 };
  return newestFirst(byTime, request, ({ isBehind, order, limit }) =>
    database
      .select()
      .from(incident)
      .where(and(isWanted, isBehind))
      .orderBy(...order)
      .limit(limit),
  );
}

/** Returns incidents that are not over, oldest first. */
export function openIncidents({ database }: ApiDependencies, group: GroupKey, limit: number): Promise<Incident[]> {
  return database.select().from(incident).where(isOpenOf(group)).orderBy(asc(incident.failedAt), asc(incident.id)).limit(limit);
}
