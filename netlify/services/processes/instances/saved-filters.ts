import { asc } from 'drizzle-orm';
import { ulid } from 'ulid';
import { z } from 'zod';

import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { savedInstanceFilter } from '#netlify/database/schema.ts';
import { checked } from '#netlify/services/activities/checked-input.ts';
import { checkedFilter, ownedBy } from '#netlify/services/activities/lists/checked-filter.ts';
import { recorded } from '#netlify/services/audit/audit-entry.ts';

import type { InstanceOrder } from './instance-order.ts';

export type SavedInstanceFilter = typeof savedInstanceFilter.$inferSelect;

interface NewInstanceFilter {
  readonly name: string;
  readonly filter: {
    readonly filter: object;
    readonly order?: InstanceOrder | null;
    readonly descending?: boolean | null;
    readonly columns?: readonly string[] | null;
  };
}

const columnsSchema = z
  .array(z.string().min(1, 'must not be empty').max(100, 'must be at most 100 characters'))
  .max(20, 'must be at most 20');

/** Returns the person's saved filters of process instances, by name. */
export function savedInstanceFilters(deps: ApiDependencies, person: Person): Promise<SavedInstanceFilter[]> {
  const isOwn = ownedBy(person, savedInstanceFilter);
  return deps.database.select().from(savedInstanceFilter).where(isOwn).orderBy(asc(savedInstanceFilter.name));
}

/** Saves a filter of process instances under a name, replacing one of the same name. */
export async function saveInstanceFilter(deps: ApiDependencies, person: Person, given: NewInstanceFilter): Promise<SavedInstanceFilter> {
  const { order, descending, columns } = given.filter;
  const { name, filter } = await checkedFilter(deps, person, savedInstanceFilter, given);
  const shown = checked('filter.columns', columnsSchema, columns ?? []);
  const values = { filter, order: order ?? 'STARTED', descending: descending ?? true, columns: shown };
  const { tenantId, personId, name: nameColumn } = savedInstanceFilter;
  const [row] = await recorded(deps, (transaction) =>
    transaction
      .insert(savedInstanceFilter)
      .values({ id: ulid(), tenantId: person.tenant, personId: person.id, name, ...values })
      .onConflictDoUpdate({ target: [tenantId, personId, nameColumn], set: values })
      .returning(),
  );
  if (!row) throw new Error('The filter was not saved.');
  return row;
}
