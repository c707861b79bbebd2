import { and, eq, inArray } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import type { Database } from '#netlify/database/client.ts';
import { person } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { isValidEntry } from '#netlify/services/people/directory.ts';

/** The directory as a request or its transaction reads it. */
interface Directory {
  readonly database: Pick<Database, 'select'>;
  readonly config: Pick<ApiDependencies['config'], 'directoryDays'>;
}

/** Filters ids to people of the caller's tenant with a valid entry in the directory. */
export async function knownPeople({ database, config }: Directory, caller: Person, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await database
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.tenantId, caller.tenant), inArray(person.id, [...ids]), isValidEntry(config)));
  return new Set(rows.map(({ id }) => id));
}

/** @throws ApiError `INVALID_INPUT` for somebody whom nobody here knows: work given to a typing error would lie for ever. */
export async function requireKnownPeople(
  directory: Directory,
  caller: Person,
  { field, ids }: { field: string; ids: readonly string[] },
): Promise<void> {
  const known = await knownPeople(directory, caller, ids);
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined)
    throw new ApiError('INVALID_INPUT', { field, problem: `Nobody here has the id '${unknown}'. \`people\` lists who is known.` });
}
