import { findCustomer } from '#netlify/customers/customers.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';

export const customer: QueryResolvers['customer'] = (_, { id }, { deps, person }) => findCustomer(deps, person, id);
