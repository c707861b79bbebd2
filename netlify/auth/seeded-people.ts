import type { Caller, Role } from './person.ts';

const person = (id: string, name: string, role: Role, groups: readonly string[] = []): Caller => ({
  id,
  name,
  email: `${id}@baton.example`,
  roles: [role],
  groups,
  tenant: '',
  language: null,
  zone: null,
  kind: 'person',
});

/** People who can sign in during development. */
export const seededPeople: readonly Caller[] = [
  person('clara', 'Clara Clerk', 'clerk'),
  person('rita', 'Rita Reviewer', 'reviewer', ['onboarding-reviewers']),
  person('ravi', 'Ravi Reviewer', 'reviewer', ['onboarding-reviewers']),
  person('leo', 'Leo Lead', 'lead', ['onboarding-reviewers', 'onboarding-leads']),
  person('otto', 'Otto Operator', 'operator'),
  person('ada', 'Ada Auditor', 'auditor'),
];
