import { and, eq, inArray } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import type { Database } from '#netlify/database/client.ts';
import { person } from '#netlify/database/schema.ts';
import { ApiError } from '#netlify/errors.ts';

/** Of these ids, those of persons of the caller's tenant. */
export async function knownPeople(
  database: Pick<Database, 'select'>,
  caller: Person,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await database
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.tenantId, caller.tenant), inArray(person.id, [...ids])));
  return new Set(rows.map(({ id }) => id));
}

/** @throws ApiError `INVALID_INPUT` for somebody whom nobody here knows: work given to a typing error would lie for ever. */
export async function requireKnownPerson(
  database: Pick<Database, 'select'>,
  caller: Person,
  { field, id }: { field: string; id: string },
): Promise<void> {
  const known = await knownPeople(database, caller, [id]);
  if (!known.has(id))
    throw new ApiError('INVALID_INPUT', { field, problem: `Nobody here has the id '${id}'. \`people\` lists who is known.` });
}
