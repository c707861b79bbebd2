import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';

import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { savedFilter, savedInstanceFilter } from '#netlify/database/schema.ts';

import { checked } from '../checked-input.ts';

/** Tables of saved filters, one for each kind of list. */
export const filterTables = [savedFilter, savedInstanceFilter] as const;
type FilterTable = (typeof filterTables)[number];

const nameSchema = z.string().trim().min(1, 'Give it a name').max(100, 'must be at most 100 characters');
const maxFilters = 50;

/** Condition on a table of saved filters: the person's own. */
export const ownedBy = ({ tenant, id }: Person, table: FilterTable) => and(eq(table.tenantId, tenant), eq(table.personId, id));

interface GivenFilter {
  readonly name: string;
  readonly filter: { readonly filter: object };
}

/**
 * Returns name and filter in the form in which they are stored: the filter as JSON, with instants as texts, as a list takes it. @throws
 * ApiError `INVALID_INPUT` for a bad name, and when the person has too many filters besides the one of this name in `table`
 */
export async function checkedFilter({ database }: ApiDependencies, person: Person, table: FilterTable, given: GivenFilter) {
  const name = checked('name', nameSchema, given.name);
  const others = await Promise.all(
    filterTables.map((one) => database.$count(one, and(ownedBy(person, one), one === table ? ne(one.name, name) : undefined))),
  );
  if (others.reduce((sum, value) => sum + value) >= maxFilters)
    throw new ApiError('INVALID_INPUT', {
      field: 'name',
      problem: `is one too many: ${maxFilters} filters can be kept. Delete one first.`,
    });
  return { name, filter: z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(given.filter.filter))) };
}
