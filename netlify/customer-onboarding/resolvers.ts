import type { MutationResolvers, QueryResolvers } from '#netlify/graphql/generated/resolvers.ts';
import { pageSize } from '#netlify/core/page.ts';

import { createCustomer, findCustomer, listCustomers, undoCustomer } from './customers.ts';
import { submitApplication } from './submit-application.ts';

const queries: Pick<QueryResolvers, 'customer' | 'customers'> = {
  customer: (_, { id }, { deps, person }) => findCustomer(deps, person, id),
  customers: (_, { businessKey, first }, { deps, person }) =>
    listCustomers(deps, person, { businessKey: businessKey ?? null, limit: pageSize(first, { defaultSize: 100 }) }),
};

const mutations: Pick<MutationResolvers, 'submitApplication' | 'createCustomer' | 'undoCustomer'> = {
  submitApplication,
  createCustomer: (_, { input, idempotencyKey }, { deps }) => createCustomer(deps, { ...input, idempotencyKey }),
  undoCustomer: (_, request, { deps, person }) => undoCustomer(deps, person, request),
};

export const customerOnboarding = { queries, mutations };
