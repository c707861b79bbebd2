import { and, eq, sql } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import type { Transaction } from '#netlify/database/client.ts';
import { errorGroup, incident } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { recorded } from '#netlify/services/audit/audit-entry.ts';

import type { ErrorGroup } from './incident.ts';
import { isOpenOf } from './list-incidents.ts';

interface Request {
  readonly id: string;
  readonly reason: string;
}

/**
 * Marks the cause of a group as removed. A recurrence opens the group again.
 * @throws ApiError `GROUP_NOT_SOLVED` while incidents of the group are open; `NOT_FOUND`
 */
export function resolveErrorGroup(deps: ApiDependencies, person: Person, request: Request): Promise<ErrorGroup> {
  return change(deps, person, request, async (transaction, group) => {
    const open = await transaction.$count(incident, isOpenOf(group));
    if (open > 0) throw new ApiError('GROUP_NOT_SOLVED', { open });
    return { state: 'RESOLVED', ...noCondition };
  });
}

export interface IgnoreCondition {
  readonly until: Date | null;
  /** Further occurrences that are ignored. */
  readonly occurrences: number | null;
}

/** Ignores a group until a time, for a number of further occurrences, whichever comes first, or for good. */
export function ignoreErrorGroup(deps: ApiDependencies, person: Person, request: Request & IgnoreCondition): Promise<ErrorGroup> {
  const { until, occurrences } = request;
  return change(deps, person, request, async (_, group) => ({
    state: 'IGNORED',
    ignoredUntil: until,
    ignoredOccurrences: occurrences === null ? null : group.occurrences + occurrences,
  }));
}

/** Opens a group that was resolved or ignored. */
export function reopenErrorGroup(deps: ApiDependencies, person: Person, request: Request): Promise<ErrorGroup> {
  return change(deps, person, request, async () => ({ state: 'OPEN', ...noCondition }));
}

const noCondition = { ignoredUntil: null, ignoredOccurrences: null };

type Change = Pick<ErrorGroup, 'state' | 'ignoredUntil' | 'ignoredOccurrences'>;

/** Changes a group under its lock: an incident that is recorded meanwhile comes before or after. */
function change(
  deps: ApiDependencies,
  person: Person,
  { id, reason }: Request,
  changeOf: (transaction: Transaction, group: ErrorGroup) => Promise<Change>,
): Promise<ErrorGroup> {
  const isIt = and(eq(errorGroup.tenantId, person.tenant), eq(errorGroup.fingerprint, id));
  return recorded(deps, async (transaction) => {
    const [found] = await transaction.select().from(errorGroup).where(isIt).for('update');
    if (!found) throw goneError(id);
    const set = { ...(await changeOf(transaction, found)), stateBy: person.id, stateAt: sql`now()`, reason };
    const [changed] = await transaction.update(errorGroup).set(set).where(isIt).returning();
    if (!changed) throw goneError(id);
    return changed;
  });
}

export const goneError = (id: string): ApiError => new ApiError('NOT_FOUND', { kind: 'error group', id });
