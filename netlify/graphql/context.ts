import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import type { ApiError } from '#netlify/core/errors.ts';

import type { Budget } from './cost/budget.ts';
import type { Memo } from './memo.ts';

/** Context of every resolver. Resolvers run only after the guard has let the caller in, so there is a person. */
export interface ApiContext {
  readonly deps: ApiDependencies;
  readonly person: Person;
  readonly memo: Memo;
  /** Budget that remains to this request. */
  readonly budget: Budget;
}

/** Context before the guard: perhaps without a person, with the reason. */
export interface CallerContext extends Omit<ApiContext, 'person'> {
  readonly person: Person | null;
  readonly problem: ApiError | null;
}
