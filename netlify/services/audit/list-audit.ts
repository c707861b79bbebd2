import { and, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';

import type { Person } from '#netlify/auth/person.ts';
import { audit } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { decodeCursor, instantText, type Page, pageSize, toPage } from '#netlify/core/page.ts';

export type AuditRow = typeof audit.$inferSelect;

export interface AuditRequest {
  readonly filter?: {
    readonly actor?: string | null;
    readonly operation?: string | null;
    readonly target?: string | null;
    readonly since?: Date | null;
    readonly until?: Date | null;
  } | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

const placeSchema = z.object({ at: instantText, sequence: z.number().int() });

/** Returns a page of the audit rows of the person's tenant, newest first. */
export async function listAudit(deps: ApiDependencies, person: Person, request: AuditRequest): Promise<Page<AuditRow>> {
  const size = pageSize(request.first, { defaultSize: 50 });
  const { at, sequence, tenantId } = audit;
  const place = decodeCursor(placeSchema, request.after);
  const isBehind = place ? sql`(${at}, ${sequence}) < (${place.at}::timestamptz, ${place.sequence}::bigint)` : undefined;
  const rows = await deps.database
    .select()
    .from(audit)
    .where(and(eq(tenantId, person.tenant), ...conditions(request.filter ?? {}), isBehind))
    .orderBy(desc(at), desc(sequence))
    .limit(size + 1);
  return toPage(rows, size, (last) => ({ at: last.at.toISOString(), sequence: last.sequence }));
}

function conditions({ actor, operation, target, since, until }: NonNullable<AuditRequest['filter']>): (SQL | undefined)[] {
  return [
    actor ? eq(audit.actor, actor) : undefined,
    operation ? eq(audit.operation, operation) : undefined,
    target ? eq(audit.target, target) : undefined,
    since ? gte(audit.at, since) : undefined,
    until ? lt(audit.at, until) : undefined,
  ];
}
