import type { MutationResolvers, QueryResolvers } from '#netlify/graphql/generated/resolvers.ts';

import { type Person, personRoles, type Role, roles } from './person.ts';

export type Operation = `Query.${keyof QueryResolvers & string}` | `Mutation.${keyof MutationResolvers & string}`;

const people = personRoles;
const everybody = roles;
const deciders = ['reviewer', 'lead'] as const;
/** Who can have an Activity: work is assigned to anybody who does work. What each may do to which stands in `activities/may.ts`. */
const doers = ['clerk', 'reviewer', 'lead'] as const;
const talkers = ['clerk', 'reviewer', 'lead', 'operator'] as const;

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
  'Mutation.retryIncident': ['operator'],

  'Query.activities': people,
  'Query.activity': people,
  'Query.activityHistory': ['auditor'],
  'Query.inboxCounts': people,
  'Query.savedFilters': people,
  'Mutation.saveFilter': people,
  'Mutation.deleteSavedFilter': people,
  'Query.notificationPreferences': people,
  'Mutation.setNotificationPreferences': people,
  'Mutation.claimActivity': deciders,
  'Mutation.claimActivities': deciders,
  'Mutation.assignActivity': ['lead'],
  'Mutation.assignActivities': ['lead'],
  'Mutation.unclaimActivity': doers,
  'Mutation.delegateActivity': doers,
  'Mutation.handBackActivity': doers,
  'Mutation.completeActivity': doers,
  'Mutation.completeActivities': doers,
  'Mutation.changeActivity': doers,
  'Mutation.createActivity': doers,
  'Mutation.cancelActivity': doers,
  'Mutation.saveDraft': doers,
  'Mutation.discardDraft': doers,
  'Mutation.addComment': talkers,
  'Mutation.addAttachment': talkers,
  'Mutation.removeAttachment': talkers,
  'Mutation.watchActivity': talkers,
  'Mutation.unwatchActivity': talkers,

  'Query.customer': ['reviewer', 'lead', 'operator'],
  'Query.customers': ['reviewer', 'lead', 'operator'],
  'Query.people': people,

  'Mutation.createCustomer': ['worker'],
  'Mutation.undoCustomer': ['worker'],

  'Query.systems': ['operator', 'worker'],
  'Mutation.reportSystem': ['worker'],
  'Mutation.takeTrial': ['worker'],

  'Query.decision': ['worker'],
  'Query.knownTasks': ['worker'],
  'Query.openActivityTasks': ['worker'],
  'Query.sweepCursor': ['worker'],
  'Mutation.openActivities': ['worker'],
  'Mutation.settleActivities': ['worker'],
  'Mutation.escalateActivities': ['worker'],
  'Mutation.remindActivities': ['worker'],
  'Mutation.beginEffect': ['worker'],
  'Mutation.recordStep': ['worker'],
  'Mutation.finishEffect': ['worker'],
  'Mutation.returnEffect': ['worker'],
  'Mutation.leaseOutbox': ['worker'],
  'Mutation.markOutboxSent': ['worker'],
  'Mutation.startPendingIntents': ['worker'],
  'Mutation.moveSweepCursor': ['worker'],
  'Mutation.forgetChanges': ['worker'],
  'Query.digest': ['worker'],
  'Mutation.takeDigests': ['worker'],
  'Mutation.finishDigest': ['worker'],
  'Mutation.forgetDigests': ['worker'],
};

/** Default deny: an operation that nobody has ruled on is refused. */
export function mayDo(person: Person, operation: string): boolean {
  const allowed = new Map<string, readonly Role[]>(Object.entries(rules)).get(operation) ?? [];
  return allowed.some((role) => person.roles.includes(role));
}
