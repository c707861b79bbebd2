import type { Workflow } from '#inngest/define/workflow.ts';
import { workflows } from '#inngest/workflows/index.ts';

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

/** Returns the groups that the user tasks of the models ask. */
const deciding = ({ model }: Workflow): string[] => Object.values(model.candidateGroups).flat();

/** Returns the groups that the access of the workflows names. */
const named = ({ access }: Workflow): string[] => [...(access.start.groups ?? []), ...(access.work?.groups ?? [])];

const reviewers = [...new Set(workflows.flatMap(deciding))];
const leads = [...new Set([...reviewers, ...workflows.flatMap(named)])];

/** People who can sign in during development. Reviewers are in the candidate groups of all models, the lead in all groups. */
export const seededPeople: readonly Caller[] = [
  person('clara', 'Clara Clerk', 'clerk'),
  person('rita', 'Rita Reviewer', 'reviewer', reviewers),
  person('ravi', 'Ravi Reviewer', 'reviewer', reviewers),
  person('leo', 'Leo Lead', 'lead', leads),
  person('otto', 'Otto Operator', 'operator'),
  person('ada', 'Ada Auditor', 'auditor'),
];
