import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';
import type { ApiError } from '#netlify/errors.ts';

import type { Memo } from './memo.ts';

/** What every resolver gets. It runs only after the guard has let the caller in, so there is a person. */
export interface ApiContext {
  readonly deps: ApiDependencies;
  readonly person: Person;
  readonly memo: Memo;
}

/** Before the guard: perhaps nobody, with the reason. */
export interface CallerContext extends Omit<ApiContext, 'person'> {
  readonly person: Person | null;
  readonly problem: ApiError | null;
}
