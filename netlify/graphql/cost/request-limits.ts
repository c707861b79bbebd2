import type { Person } from '#netlify/auth/person.ts';

import type { BudgetLimits } from './budget.ts';

interface RequestLimits extends BudgetLimits {
  /** Limit of the cost, measured by the requests of the site: each costs less than two thirds (`tests/guards/query-costs.test.ts`). */
  readonly cost: number;
}

const ofPeople: RequestLimits = { cost: 5_000, rows: 5_000, engineCalls: 500, ms: 20_000 };

/** Limits for services: the bridge works in batches; the platform ends a request after 60 s. */
const ofServices: RequestLimits = { cost: 50_000, rows: 20_000, engineCalls: 5_000, ms: 50_000 };

/** Returns the limits of a request; without a caller, the limits of a person. */
export const requestLimits = (caller: Pick<Person, 'kind'> | null): RequestLimits => (caller?.kind === 'service' ? ofServices : ofPeople);
