import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

/** Instance whose changes are read, by a person who may read the instance. */
export interface ChangedInstance {
  readonly deps: ApiDependencies;
  readonly person: Person;
  readonly instance: { readonly id: string; readonly startedAt: Date };
}
