import { randomUUID } from 'node:crypto';

/** Permissions of each role, written down a second time on purpose, as in `../authorization.test.ts`. */
export const customerOnboardingPermissions = {
  submitApplication: 'clerk',
  customer: 'reviewer lead operator',
  customers: 'reviewer lead operator',
  createCustomer: 'worker',
  undoCustomer: 'worker',
};

const applicant = { fullName: 'Ada Example', birthDate: '1990-05-17', country: 'NL', email: 'ada@example.org' };

export const customerOnboardingCalls = {
  submitApplication: async () => ({ who: 'clara', variables: { input: applicant, idempotencyKey: randomUUID() } }),
};
