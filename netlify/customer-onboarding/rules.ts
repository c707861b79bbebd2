import { personRoles } from '#netlify/auth/person.ts';

const readers = ['reviewer', 'lead', 'operator'] as const;

/** Roles that may call the operations of this workflow. */
export const customerOnboardingRules = {
  'Query.customer': readers,
  'Query.customers': readers,
  'Mutation.submitApplication': personRoles,
  'Mutation.createCustomer': ['worker'],
  'Mutation.undoCustomer': ['worker'],
} as const;
