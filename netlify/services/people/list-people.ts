import { and, arrayContains, asc, ilike, inArray, or } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import { withinTenant } from '#netlify/auth/tenant.ts';
import { person as table } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { pageSize } from '#netlify/core/page.ts';

import { isValidEntry } from './directory.ts';

/** Facts that people see of one another. */
export type KnownPerson = Pick<typeof table.$inferSelect, 'id' | 'name' | 'roles' | 'groups'>;

export interface PeopleRequest {
  /** Part of the name or the id. */
  readonly search?: string | null;
  readonly group?: string | null;
  /** Ids of the people, without a filter by validity. */
  readonly ids?: readonly string[] | null;
  readonly first?: number | null;
}

/**
 * Lists people of the tenant by name: those whose entry is valid, or by their ids everybody known, as the record of cases names them.
 *
 * @throws ApiError `PAGE_TOO_LARGE` for more than 100 ids.
 */
export async function listPeople({ config, database }: ApiDependencies, caller: Person, request: PeopleRequest): Promise<KnownPerson[]> {
  const { search, group, first, ids } = request;
  if (ids?.length === 0) return [];
  const { id, name, roles, groups, tenantId } = table;
  const part = search && `%${search.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
  const matches = part ? or(ilike(name, part), ilike(id, part)) : undefined;
  return database
    .select({ id, name, roles, groups })
    .from(table)
    .where(
      and(
        withinTenant(caller, tenantId),
        matches,
        group ? arrayContains(groups, [group]) : undefined,
        ids ? inArray(id, [...ids]) : isValidEntry(config),
      ),
    )
    .orderBy(asc(name), asc(id))
    .limit(ids ? pageSize(ids.length, { defaultSize: 20, field: 'ids' }) : pageSize(first, { defaultSize: 20 }));
}
