import type { MutationResolvers, QueryResolvers } from '#netlify/graphql/generated/resolvers.ts';
import { installedRules } from '#netlify/installed/rules.ts';

import { type Person, personRoles, type Role, roles } from './person.ts';

export type Operation = `Query.${keyof QueryResolvers & string}` | `Mutation.${keyof MutationResolvers & string}`;

const people = personRoles;
const everybody = roles;
const deciders = ['reviewer', 'lead'] as const;
/**
 * Roles that can have an Activity: work is assigned to people who do work. Further rules for each Activity stand in `activities/may.ts`.
 */
const participants = ['clerk', 'reviewer', 'lead'] as const;
const commenters = ['clerk', 'reviewer', 'lead', 'operator'] as const;

/** Roles that may call each operation. An operation without a rule is allowed to no role, and does not type-check. */
export const rules: Readonly<Record<Operation, readonly Role[]>> = {
  'Query.me': everybody,
  'Query.health': ['operator', 'worker'],

  'Query.processDefinitions': people,
  'Query.processInstances': people,
  'Query.processOverview': ['operator', 'auditor'],
  'Query.versionStatistics': ['operator', 'auditor'],
  'Query.serviceLevels': ['operator', 'auditor'],
  'Query.processInstance': everybody,
  // The workflow and `instances/may.ts` restrict the next three further.
  'Mutation.startProcess': people,
  'Mutation.correlateMessage': people,
  'Mutation.sendSignal': ['operator'],
  // People read their own message, operators and auditors all.
  'Query.message': people,
  'Query.messages': ['operator', 'auditor'],
  'Query.workItems': ['operator'],
  // `services/alerts/visible-to.ts` restricts this further: alerts of the deployment belong to operators without a tenant.
  'Query.alerts': ['operator'],
  'Mutation.acknowledgeAlert': ['operator'],
  'Mutation.silenceAlert': ['operator'],
  'Mutation.cancelProcess': ['operator'],
  'Query.errorGroups': ['operator'],
  'Query.errorGroup': ['operator'],
  'Mutation.retryIncident': ['operator'],
  'Mutation.retryIncidents': ['operator'],
  'Mutation.resolveErrorGroup': ['operator'],
  'Mutation.ignoreErrorGroup': ['operator'],
  'Mutation.reopenErrorGroup': ['operator'],
  'Query.operation': ['operator'],
  'Query.operations': ['operator'],
  'Query.unmappedElements': ['operator'],
  'Mutation.planOperation': ['operator'],
  'Mutation.startOperation': ['operator'],
  'Mutation.pauseOperation': ['operator'],
  'Mutation.resumeOperation': ['operator'],
  'Mutation.abortOperation': ['operator'],
  // Auditors read what was done; whoever erases is in it.
  'Mutation.eraseBusinessKey': ['operator'],
  'Mutation.erasePerson': ['operator'],
  'Mutation.removePerson': ['operator'],

  'Query.activities': people,
  'Query.activity': people,
  'Query.activityHistory': ['auditor'],
  'Query.audit': ['auditor'],
  'Query.inboxCounts': people,
  'Query.savedFilters': people,
  'Query.savedInstanceFilters': people,
  'Mutation.saveFilter': people,
  'Mutation.saveInstanceFilter': people,
  'Mutation.deleteSavedFilter': people,
  'Query.notificationPreferences': people,
  'Mutation.setNotificationPreferences': people,
  'Mutation.claimActivity': deciders,
  'Mutation.claimActivities': deciders,
  'Mutation.assignActivity': ['lead'],
  'Mutation.assignActivities': ['lead'],
  'Mutation.unclaimActivity': participants,
  'Mutation.delegateActivity': participants,
  'Mutation.handBackActivity': participants,
  'Mutation.completeActivity': participants,
  'Mutation.completeActivities': participants,
  'Mutation.changeActivity': participants,
  'Mutation.createActivity': participants,
  'Mutation.cancelActivity': participants,
  'Mutation.retryDecision': commenters,
  'Mutation.reopenActivity': ['lead', 'operator'],
  'Mutation.saveDraft': participants,
  'Mutation.discardDraft': participants,
  'Mutation.addComment': commenters,
  'Mutation.addAttachment': commenters,
  'Mutation.removeAttachment': commenters,
  'Mutation.watchActivity': commenters,
  'Mutation.unwatchActivity': commenters,

  'Query.people': people,

  'Query.systems': ['operator', 'worker'],
  'Mutation.reportSystem': ['worker'],
  'Mutation.takeTrial': ['worker'],

  'Query.decision': ['worker'],
  'Query.knownTasks': ['worker'],
  'Query.openActivityTasks': ['worker'],
  'Query.sweepCursor': ['worker'],
  'Mutation.openActivities': ['worker'],
  'Mutation.settleActivities': ['worker'],
  'Mutation.leaseDecisions': ['worker'],
  'Mutation.recordDeliveryFailure': ['worker'],
  'Mutation.escalateActivities': ['worker'],
  'Mutation.remindActivities': ['worker'],
  'Query.effectsOfRun': ['worker'],
  'Query.outstandingDeliveries': ['worker'],
  'Query.duplicateInstances': ['worker'],
  'Query.dueFailedRows': ['worker'],
  'Mutation.beginEffects': ['worker'],
  'Mutation.recordStep': ['worker'],
  'Mutation.finishEffects': ['worker'],
  'Mutation.recordCalls': ['worker'],
  'Mutation.returnEffect': ['worker'],
  'Mutation.leaseOutbox': ['worker'],
  'Mutation.markOutboxSent': ['worker'],
  'Mutation.startPendingIntents': ['worker'],
  'Mutation.deliverMessages': ['worker'],
  'Mutation.continueOperation': ['worker'],
  'Query.lateOperations': ['worker'],
  'Mutation.sealAudit': ['worker'],
  'Mutation.noteChangedInstances': ['worker'],
  'Mutation.refreshInstances': ['worker'],
  'Mutation.pollInstances': ['worker'],
  'Mutation.reconcileInstances': ['worker'],
  'Mutation.moveSweepCursor': ['worker'],
  'Mutation.reportFailedRows': ['worker'],
  'Mutation.clearFailedRows': ['worker'],
  'Mutation.beat': ['worker'],
  'Mutation.recordIncidents': ['worker'],
  'Mutation.leaseIncidents': ['worker'],
  'Mutation.settleIncidents': ['worker'],
  'Mutation.syncDecisionIncidents': ['worker'],
  'Query.digest': ['worker'],
  'Mutation.takeDigests': ['worker'],
  'Mutation.finishDigest': ['worker'],
  'Mutation.prune': ['worker'],
  'Mutation.evaluateAlerts': ['worker'],
  'Mutation.checkInvariants': ['worker'],
  'Mutation.finishAlertDelivery': ['worker'],
  'Query.alertDelivery': ['worker'],

  ...installedRules,
};

/** Whether a person may call an operation. Default deny: an operation without a rule is refused. */
export function mayDo(person: Person, operation: string): boolean {
  const allowed = new Map<string, readonly Role[]>(Object.entries(rules)).get(operation) ?? [];
  return allowed.some((role) => person.roles.includes(role));
}
