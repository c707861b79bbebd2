import { listCustomers } from '#netlify/customers/customers.ts';
import { pageSize } from '#netlify/page.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';

export const customers: QueryResolvers['customers'] = (_, { businessKey, first }, { deps, person }) =>
  listCustomers(deps, person, { businessKey: businessKey ?? null, most: pageSize(first, { usual: 100 }) });
