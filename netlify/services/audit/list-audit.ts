import { and, eq, gte, lt, type SQL } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import { audit } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { newestFirst, type PageRequest } from '#netlify/core/newest-first.ts';
import type { Page } from '#netlify/core/page.ts';

export type AuditRow = typeof audit.$inferSelect;

export interface AuditRequest extends PageRequest {
  readonly filter?: {
    readonly actor?: string | null;
    readonly operation?: string | null;
    readonly target?: string | null;
    readonly since?: Date | null;
    readonly until?: Date | null;
  } | null;
}

/** Returns a page of the audit rows of the person's tenant, newest first. */
export async function listAudit(deps: ApiDependencies, person: Person, request: AuditRequest): Promise<Page<AuditRow>> {
  const { at, sequence: id } = audit;
  return newestFirst({ at, id, placeOf: (row: AuditRow) => ({ at: row.at, id: row.sequence }) }, request, ({ isBehind, order, limit }) =>
    deps.database
      .select()
      .from(audit)
      .where(and(eq(audit.tenantId, person.tenant), ...conditions(request.filter ?? {}), isBehind))
      .orderBy(...order)
      .limit(limit),
  );
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
