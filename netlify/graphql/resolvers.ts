/** Resolvers of the whole schema. A missing one is a type error. */
import { DateTimeResolver, JSONObjectResolver, JSONResolver } from 'graphql-scalars';

import { installedMutations, installedQueries } from '#netlify/installed/resolvers.ts';

import { activities } from './activity/activities.ts';
import { activityConnectionFields } from './activity/activity-connection.ts';
import { activityHistory } from './activity/activity-history.ts';
import { activityFields } from './activity/activity.ts';
import { assignActivity } from './activity/assign-activity.ts';
import { cancelActivity } from './activity/cancel-activity.ts';
import { changeActivity } from './activity/change-activity.ts';
import { claimActivity } from './activity/claim-activity.ts';
import { completeActivity } from './activity/complete-activity.ts';
import { createActivity } from './activity/create-activity.ts';
import { delegateActivity } from './activity/delegate-activity.ts';
import { activity } from './activity/find-activity.ts';
import { handBackActivity } from './activity/hand-back-activity.ts';
import { historyEntryFields } from './activity/history-entry.ts';
import { reopenActivity } from './activity/reopen-activity.ts';
import { retryDecision } from './activity/retry-decision.ts';
import { unclaimActivity } from './activity/unclaim-activity.ts';
import { audit } from './audit/audit.ts';
import { addAttachment } from './conversation/add-attachment.ts';
import { addComment } from './conversation/add-comment.ts';
import { discardDraft } from './conversation/discard-draft.ts';
import { removeAttachment } from './conversation/remove-attachment.ts';
import { saveDraft } from './conversation/save-draft.ts';
import { unwatchActivity } from './conversation/unwatch-activity.ts';
import { watchActivity } from './conversation/watch-activity.ts';
import type { MutationResolvers, QueryResolvers } from './generated/resolvers.ts';
import { eraseBusinessKey, erasePerson } from './erasure/erase.ts';
import { health } from './health/health.ts';
import { assignActivities } from './inbox/assign-activities.ts';
import { claimActivities } from './inbox/claim-activities.ts';
import { completeActivities } from './inbox/complete-activities.ts';
import { deleteSavedFilter } from './inbox/delete-saved-filter.ts';
import { inboxCounts } from './inbox/inbox-counts.ts';
import { saveFilter } from './inbox/save-filter.ts';
import { savedFilters } from './inbox/saved-filters.ts';
import { me } from './me.ts';
import { correlateMessage } from './message/correlate-message.ts';
import { messageFields } from './message/message.ts';
import { message, messages } from './message/messages.ts';
import { sendSignal } from './message/send-signal.ts';
import { notificationPreferences } from './notification/notification-preferences.ts';
import { setNotificationPreferences } from './notification/set-notification-preferences.ts';
import { people } from './person/people.ts';
import { removePerson } from './person/remove-person.ts';
import { cancelProcess } from './process/cancel-process.ts';
import { currentElementFields } from './process/elements.ts';
import { processInstance } from './process/find-process-instance.ts';
import { processDefinitionFields } from './process/process-definition.ts';
import { processDefinitions } from './process/process-definitions.ts';
import { processInstanceFields } from './process/process-instance.ts';
import { processInstanceConnectionFields, processInstances } from './process/process-instances.ts';
import { incidentGroupFields, incidentGroups } from './process/incident-groups.ts';
import { prune } from './retention/prune.ts';
import { retryIncident } from './process/retry-incident.ts';
import { retryIncidents } from './process/retry-incidents.ts';
import { startProcess } from './process/start-process.ts';
import { startedProcessFields } from './process/started-process.ts';
import { reportSystem } from './systems/report-system.ts';
import { systems } from './systems/systems.ts';
import { takeTrial } from './systems/take-trial.ts';
import {
  beginEffects,
  duplicateInstances,
  effectFields,
  effectsOfRun,
  finishEffects,
  outstandingDeliveries,
  recordStep,
  returnEffect,
} from './work/effects.ts';
import { beat, clearFailedRows, dueFailedRows, reportFailedRows } from './work/polling.ts';
import { decision } from './work/decision.ts';
import { recordDeliveryFailure, leaseDecisions } from './work/decision-deliveries.ts';
import { digest } from './work/digest.ts';
import { escalateActivities } from './work/escalate-activities.ts';
import { finishDigest } from './work/finish-digest.ts';
import { knownTasks } from './work/known-tasks.ts';
import { leaseOutbox } from './work/lease-outbox.ts';
import { markOutboxSent } from './work/mark-outbox-sent.ts';
import { deliverMessages } from './work/messages.ts';
import { moveSweepCursor } from './work/move-sweep-cursor.ts';
import { openActivities } from './work/open-activities.ts';
import { openActivityTasks } from './work/open-activity-tasks.ts';
import { remindActivities } from './work/remind-activities.ts';
import { sealAudit } from './work/seal-audit.ts';
import { settleActivities } from './work/settle-activities.ts';
import { startPendingIntents } from './work/start-pending-intents.ts';
import { sweepCursor } from './work/sweep-cursor.ts';
import { takeDigests } from './work/take-digests.ts';
import { workItemFields, workItems } from './work-item/work-items.ts';

const Query: QueryResolvers = {
  me,
  health,
  processDefinitions,
  processInstances,
  incidentGroups,
  processInstance,
  message,
  messages,
  workItems,
  activities,
  activity,
  activityHistory,
  audit,
  inboxCounts,
  savedFilters,
  notificationPreferences,
  people,
  systems,
  decision,
  knownTasks,
  openActivityTasks,
  sweepCursor,
  effectsOfRun,
  outstandingDeliveries,
  duplicateInstances,
  dueFailedRows,
  digest,
  ...installedQueries,
};

const Mutation: MutationResolvers = {
  retryIncident,
  retryIncidents,
  eraseBusinessKey,
  erasePerson,
  removePerson,
  startProcess,
  correlateMessage,
  sendSignal,
  cancelProcess,
  claimActivity,
  unclaimActivity,
  assignActivity,
  delegateActivity,
  handBackActivity,
  completeActivity,
  changeActivity,
  createActivity,
  cancelActivity,
  retryDecision,
  reopenActivity,
  claimActivities,
  assignActivities,
  completeActivities,
  addComment,
  addAttachment,
  removeAttachment,
  watchActivity,
  unwatchActivity,
  saveDraft,
  discardDraft,
  saveFilter,
  deleteSavedFilter,
  setNotificationPreferences,
  reportSystem,
  takeTrial,
  openActivities,
  settleActivities,
  leaseDecisions,
  recordDeliveryFailure,
  escalateActivities,
  remindActivities,
  beginEffects,
  recordStep,
  finishEffects,
  returnEffect,
  leaseOutbox,
  markOutboxSent,
  startPendingIntents,
  deliverMessages,
  sealAudit,
  moveSweepCursor,
  reportFailedRows,
  clearFailedRows,
  beat,
  takeDigests,
  finishDigest,
  prune,
  ...installedMutations,
};

export const resolvers = {
  DateTime: DateTimeResolver,
  JSONObject: JSONObjectResolver,
  JSON: JSONResolver,
  Query,
  Mutation,
  Activity: activityFields,
  CurrentElement: currentElementFields,
  Effect: effectFields,
  ActivityConnection: activityConnectionFields,
  ActivityHistoryEntry: historyEntryFields,
  IncidentGroup: incidentGroupFields,
  ProcessDefinition: processDefinitionFields,
  ProcessInstance: processInstanceFields,
  ProcessInstanceConnection: processInstanceConnectionFields,
  StartedProcess: startedProcessFields,
  Message: messageFields,
  WorkItem: workItemFields,
};
