import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';
import { ApiError } from '#netlify/errors.ts';

/** Of these ids, those of persons of the caller's tenant. Without a directory of people every id is taken for one. */
export function knownPeople(_: ApiDependencies, __: Person, ids: readonly string[]): Promise<ReadonlySet<string>> {
  return Promise.resolve(new Set(ids));
}

/** @throws ApiError `INVALID_INPUT` for somebody whom nobody here knows: work given to a typing error would lie for ever. */
export async function requireKnownPerson(
  deps: ApiDependencies,
  caller: Person,
  { field, id }: { field: string; id: string },
): Promise<void> {
  const known = await knownPeople(deps, caller, [id]);
  if (!known.has(id))
    throw new ApiError('INVALID_INPUT', { field, problem: `Nobody here has the id '${id}'. \`people\` lists who is known.` });
}
