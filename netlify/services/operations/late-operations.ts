import { and, asc, isNull, lt, or, sql } from 'drizzle-orm';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { operation } from '#netlify/database/schema.ts';

import { lateSeconds } from './limits.ts';

/** Returns the running operations whose next page is late: their run was lost, or ended to wait. The longest late first. */
export async function lateOperations({ database }: ApiDependencies, limit: number): Promise<{ id: string; tenantId: string }[]> {
  const isFree = or(isNull(operation.leaseUntil), lt(operation.leaseUntil, sql`now()`));
  // Written like the condition of the index.
  const isLate = and(sql`${operation.status} = 'RUNNING'`, lt(operation.nextAt, sql`now() - make_interval(secs => ${lateSeconds})`));
  return database
    .select({ id: operation.id, tenantId: operation.tenantId })
    .from(operation)
    .where(and(isLate, isFree))
    .orderBy(asc(operation.nextAt))
    .limit(limit);
}
