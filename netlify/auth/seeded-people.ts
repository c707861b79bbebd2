import type { Person } from './person.ts';

const person = (id: string, name: string, role: Person['roles'][number], groups: readonly string[] = []): Person => ({
  id,
  name,
  roles: [role],
  groups,
  tenant: '',
  kind: 'person',
});

/** Who can sign in during development. */
export const seededPeople: readonly Person[] = [
  person('clara', 'Clara Clerk', 'clerk'),
  person('rita', 'Rita Reviewer', 'reviewer', ['onboarding-reviewers']),
  person('ravi', 'Ravi Reviewer', 'reviewer', ['onboarding-reviewers']),
  person('leo', 'Leo Lead', 'lead', ['onboarding-reviewers', 'onboarding-leads']),
  person('otto', 'Otto Operator', 'operator'),
  person('ada', 'Ada Auditor', 'auditor'),
];
