import { and, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';

import type { Person } from '#netlify/auth/person.ts';
import { activityHistory } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { decodeCursor, instantText, type Page, pageSize, toPage } from '#netlify/core/page.ts';

import type { HistoryEntry } from '../history.ts';

export interface HistoryRequest {
  readonly filter?: {
    readonly activityId?: string | null;
    readonly actor?: string | null;
    readonly action?: string | null;
    readonly since?: Date | null;
    readonly until?: Date | null;
  } | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

const placeSchema = z.object({ at: instantText, sequence: z.number().int() });

/** Lists the history of all Activities of the person's tenant, newest first. */
export async function listHistory(deps: ApiDependencies, person: Person, request: HistoryRequest): Promise<Page<HistoryEntry>> {
  const size = pageSize(request.first, { defaultSize: 50 });
  const { at, sequence, tenantId } = activityHistory;
  const place = decodeCursor(placeSchema, request.after);
  const isBehind = place ? sql`(${at}, ${sequence}) < (${place.at}::timestamptz, ${place.sequence}::bigint)` : undefined;
  const rows = await deps.database
    .select()
    .from(activityHistory)
    .where(and(eq(tenantId, person.tenant), ...conditions(request.filter ?? {}), isBehind))
    .orderBy(desc(at), desc(sequence))
    .limit(size + 1);
  return toPage(rows, size, (last) => ({ at: last.at.toISOString(), sequence: last.sequence }));
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
