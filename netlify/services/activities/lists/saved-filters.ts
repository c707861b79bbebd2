import { and, asc, eq } from 'drizzle-orm';
import { ulid } from 'ulid';

import { recorded } from '#netlify/services/audit/audit-entry.ts';
import type { Person } from '#netlify/auth/person.ts';
import { savedFilter } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import type { ActivityFilter } from './activity-filter.ts';
import type { ActivityOrder } from './activity-order.ts';
import { checkedFilter, filterTables, ownedBy } from './checked-filter.ts';

export type SavedFilter = typeof savedFilter.$inferSelect;

export interface NewFilter {
  readonly name: string;
  readonly filter: { readonly filter: ActivityFilter; readonly order?: ActivityOrder | null; readonly descending?: boolean | null };
}

/** Returns the person's saved filters of Activities, by name. */
export function savedFilters(deps: ApiDependencies, person: Person): Promise<SavedFilter[]> {
  return deps.database.select().from(savedFilter).where(ownedBy(person, savedFilter)).orderBy(asc(savedFilter.name));
}

/** Saves a filter of Activities under a name, replacing one of the same name. */
export async function saveFilter(deps: ApiDependencies, person: Person, given: NewFilter): Promise<SavedFilter> {
  const { name, filter } = await checkedFilter(deps, person, savedFilter, given);
  const values = { filter, order: given.filter.order ?? 'DUE', descending: given.filter.descending ?? false };
  const [row] = await recorded(deps, (transaction) =>
    transaction
      .insert(savedFilter)
      .values({ id: ulid(), tenantId: person.tenant, personId: person.id, name, ...values })
      .onConflictDoUpdate({ target: [savedFilter.tenantId, savedFilter.personId, savedFilter.name], set: values })
      .returning(),
  );
  if (!row) throw new Error('The filter was not kept.');
  return row;
}

/** Deletes a saved filter of Activities or of instances. @returns true when there was one. */
export async function deleteSavedFilter(deps: ApiDependencies, person: Person, id: string): Promise<boolean> {
  return recorded(deps, async (transaction) => {
    let isRemoved = false;
    for (const table of filterTables) {
      const removed = await transaction.delete(table).where(and(eq(table.id, id), ownedBy(person, table)));
      isRemoved ||= removed.rowCount === 1;
    }
    return isRemoved;
  });
}
