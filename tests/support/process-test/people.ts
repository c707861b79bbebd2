import { z } from 'zod';

import { issueDevelopmentToken } from '#netlify/auth/development-issuer.ts';
import { seededPeople } from '#netlify/auth/seeded-people.ts';
import { callerWith, type PersonId } from '#scripts/api/caller.ts';

/** Sends one operation as a person. `Data` is the type that the caller expects, unchecked. @throws ApiError for a refusal by the API. */
export type Ask = <Data>(person: PersonId, document: string, variables: Record<string, unknown>) => Promise<Data>;

/** Returns the seeded people as callers of an API in process. */
export function people(api: { url: string; secret: string; fetch: (request: Request) => Promise<Response> }): Ask {
  const callers = new Map<PersonId, Promise<ReturnType<typeof callerWith>>>();
  const signedIn = async (id: PersonId) =>
    callerWith(api.url, await issueDevelopmentToken(personOf(id), api.secret), (url, init) => api.fetch(new Request(url, init)));
  return async <Data>(person: PersonId, document: string, variables: Record<string, unknown>) => {
    const caller = callers.get(person) ?? signedIn(person);
    callers.set(person, caller);
    const data = z.custom<Data>((value) => typeof value === 'object' && value !== null);
    return (await caller).request(document, variables, data);
  };
}

function personOf(id: PersonId) {
  const person = seededPeople.find((candidate) => candidate.id === id);
  if (!person) throw new Error(`Nobody is called ${id}.`);
  return person;
}
