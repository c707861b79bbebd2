import { and, asc, count, eq, ne } from 'drizzle-orm';
import { ulid } from 'ulid';
import { z } from 'zod';

import { recorded } from '#netlify/services/audit/audit-entry.ts';
import type { Person } from '#netlify/auth/person.ts';
import { savedFilter } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

import { checked } from '../checked-input.ts';
import type { ActivityFilter } from './activity-filter.ts';
import type { ActivityOrder } from './activity-order.ts';

export type SavedFilter = typeof savedFilter.$inferSelect;

const nameSchema = z.string().trim().min(1, 'Give it a name').max(100, 'must be at most 100 characters');
const maxFilters = 50;

export interface NewFilter {
  readonly name: string;
  readonly filter: { readonly filter: ActivityFilter; readonly order?: ActivityOrder | null; readonly descending?: boolean | null };
}

const ownedBy = ({ tenant, id }: Person) => and(eq(savedFilter.tenantId, tenant), eq(savedFilter.personId, id));

/** Returns the person's saved filters, by name. */
export function savedFilters(deps: ApiDependencies, person: Person): Promise<SavedFilter[]> {
  return deps.database.select().from(savedFilter).where(ownedBy(person)).orderBy(asc(savedFilter.name));
}

/** Saves a list under a name, replacing a filter of the same name. */
export async function saveFilter(deps: ApiDependencies, person: Person, given: NewFilter): Promise<SavedFilter> {
  const name = checked('name', nameSchema, given.name);
  // As JSON, with instants as texts: the form in which a list takes the filter.
  const filter = z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(given.filter.filter)));
  const [others] = await deps.database
    .select({ value: count() })
    .from(savedFilter)
    .where(and(ownedBy(person), ne(savedFilter.name, name)));
  if ((others?.value ?? 0) >= maxFilters)
    throw new ApiError('INVALID_INPUT', {
      field: 'name',
      problem: `is one too many: ${maxFilters} filters can be kept. Delete one first.`,
    });
  const kept = { filter, order: given.filter.order ?? 'DUE', descending: given.filter.descending ?? false };
  const [row] = await recorded(deps, (transaction) =>
    transaction
      .insert(savedFilter)
      .values({ id: ulid(), tenantId: person.tenant, personId: person.id, name, ...kept })
      .onConflictDoUpdate({ target: [savedFilter.tenantId, savedFilter.personId, savedFilter.name], set: kept })
      .returning(),
  );
  if (!row) throw new Error('The filter was not kept.');
  return row;
}

/** Deletes a saved filter. @returns true when there was one. */
export async function deleteSavedFilter(deps: ApiDependencies, person: Person, id: string): Promise<boolean> {
  const isMeant = and(eq(savedFilter.id, id), ownedBy(person));
  const removed = await recorded(deps, (transaction) => transaction.delete(savedFilter).where(isMeant).returning({ id: savedFilter.id }));
  return removed.length > 0;
}
