import type { MutationResolvers, QueryResolvers } from '#netlify/graphql/generated/resolvers.ts';

import { type Person, personRoles, type Role, roles } from './person.ts';

export type Operation = `Query.${keyof QueryResolvers & string}` | `Mutation.${keyof MutationResolvers & string}`;

const people = personRoles;
const everybody = roles;
const deciders = ['reviewer', 'lead'] as const;

/** Who may do what. An operation that is not here is allowed to nobody, and does not type-check. */
export const rules: Readonly<Record<Operation, readonly Role[]>> = {
  'Query.me': everybody,
  'Query.health': everybody,

  'Query.processDefinitions': people,
  'Query.processInstances': people,
  'Query.processInstance': everybody,
  'Mutation.startProcess': ['clerk'],
  'Mutation.submitApplication': ['clerk'],
  'Mutation.correlateMessage': ['clerk'],
  'Mutation.sendSignal': ['operator'],
  'Mutation.cancelProcess': ['operator'],

  'Query.activities': ['reviewer', 'lead', 'operator', 'auditor'],
  'Query.activity': ['reviewer', 'lead', 'operator', 'auditor', 'worker'],
  'Mutation.claimActivity': deciders,
  'Mutation.completeActivity': deciders,

  'Query.customer': ['reviewer', 'lead', 'operator'],
  'Query.customers': ['reviewer', 'lead', 'operator'],
  'Query.people': people,

  'Mutation.createCustomer': ['worker'],
  'Mutation.undoCustomer': ['worker'],

  'Query.systems': ['operator', 'worker'],
  'Mutation.reportSystem': ['worker'],
  'Mutation.takeTrial': ['worker'],

  'Query.openActivityTasks': ['worker'],
  'Query.sweepCursor': ['worker'],
  'Mutation.openActivities': ['worker'],
  'Mutation.settleActivities': ['worker'],
  'Mutation.escalateActivities': ['worker'],
  'Mutation.beginEffect': ['worker'],
  'Mutation.recordStep': ['worker'],
  'Mutation.finishEffect': ['worker'],
  'Mutation.returnEffect': ['worker'],
  'Mutation.leaseOutbox': ['worker'],
  'Mutation.markOutboxSent': ['worker'],
  'Mutation.startPendingIntents': ['worker'],
  'Mutation.moveSweepCursor': ['worker'],
};

/** Default deny: an operation that nobody has ruled on is refused. */
export function mayDo(person: Person, operation: string): boolean {
  const allowed = new Map<string, readonly Role[]>(Object.entries(rules)).get(operation) ?? [];
  return allowed.some((role) => person.roles.includes(role));
}
