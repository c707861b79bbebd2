import { and, eq, gte, lt, type SQL } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import { activityHistory } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { newestFirst, type PageRequest } from '#netlify/core/newest-first.ts';
import type { Page } from '#netlify/core/page.ts';

import type { HistoryEntry } from '../history.ts';

export interface HistoryRequest extends PageRequest {
  readonly filter?: {
    readonly activityId?: string | null;
    readonly actor?: string | null;
    readonly action?: string | null;
    readonly since?: Date | null;
    readonly until?: Date | null;
  } | null;
}

/** Lists the history of all Activities of the person's tenant, newest first. */
export async function listHistory(deps: ApiDependencies, person: Person, request: HistoryRequest): Promise<Page<HistoryEntry>> {
  const { at, sequence: id } = activityHistory;
  return newestFirst(
    { at, id, placeOf: (row: HistoryEntry) => ({ at: row.at, id: row.sequence }) },
    request,
    ({ isBehind, order, limit }) =>
      deps.database
        .select()
        .from(activityHistory)
        .where(and(eq(activityHistory.tenantId, person.tenant), ...conditions(request.filter ?? {}), isBehind))
        .orderBy(...order)
        .limit(limit),
  );
}

function conditions({ activityId, actor, action, since, until }: NonNullable<HistoryRequest['filter']>): (SQL | undefined)[] {
  return [
    activityId ? eq(activityHistory.activityId, activityId) : undefined,
    actor ? eq(activityHistory.actor, actor) : undefined,
    action ? eq(activityHistory.action, action) : undefined,
    since ? gte(activityHistory.at, since) : undefined,
    until ? lt(activityHistory.at, until) : undefined,
  ];
}
