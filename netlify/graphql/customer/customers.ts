import { listCustomers } from '#netlify/customers/customers.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';

export const customers: QueryResolvers['customers'] = (_, { businessKey }, { deps, person }) =>
  listCustomers(deps, person, businessKey ?? null);
