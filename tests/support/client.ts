import { type Caller, type PersonId, signIn } from '#scripts/api/caller.ts';
import { z } from 'zod';

/** GraphQL caller of the tests: `Data` is the type that the test expects, unchecked. */
export interface TestClient {
  /** Returns the data of one operation. Throws ApiError (with `code`) when the API answers with errors. */
  request<Data>(document: string, variables?: Record<string, unknown>): Promise<Data>;
}

/**
 * Returns callers by person: `const as = people(inject('stack').api.url); await as('rita').request(…)`. A person signs in once, at the
 * first call.
 */
export function people(baseUrl: string): (person: PersonId) => TestClient {
  const callers = new Map<PersonId, Promise<Caller>>();
  const caller = (person: PersonId) => {
    const known = callers.get(person) ?? signIn(baseUrl, person);
    callers.set(person, known);
    return known;
  };
  return (person) => ({
    request: async <Data>(document: string, variables: Record<string, unknown> = {}) =>
      (await caller(person)).request(
        document,
        variables,
        z.custom<Data>((value) => typeof value === 'object' && value !== null),
      ),
  });
}
