import { z } from 'zod';

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

/** Returns the groups that the user tasks of the models ask; for a group that a variable names, all values that a worker can give it. */
const deciding = (workflow: Workflow): string[] =>
  Object.values(workflow.model.candidateGroups)
    .flat()
    .flatMap((group) => {
      const variable = /^\$\{(\w+)\}$/.exec(group)?.[1];
      return variable === undefined ? [group] : groupsIn(workflow, variable);
    });

/** Returns the values of a variable that the workers list in their output. */
const groupsIn = ({ workers }: Workflow, variable: string): string[] =>
  Object.values(workers).flatMap(({ output }) => {
    const values = output instanceof z.ZodObject ? output.shape[variable] : undefined;
    return values instanceof z.ZodEnum ? values.options.map(String) : [];
  });

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
