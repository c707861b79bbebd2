import { createCustomer as create } from '#netlify/customers/customers.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const createCustomer: MutationResolvers['createCustomer'] = (_, { input, idempotencyKey }, { deps }) =>
  create(deps, { ...input, idempotencyKey });
