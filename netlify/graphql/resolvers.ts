/** Every resolver of the schema. One that is missing is a type error. */
import { DateTimeResolver, JSONObjectResolver, JSONResolver } from 'graphql-scalars';

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
import { unclaimActivity } from './activity/unclaim-activity.ts';
import { addAttachment } from './conversation/add-attachment.ts';
import { addComment } from './conversation/add-comment.ts';
import { discardDraft } from './conversation/discard-draft.ts';
import { removeAttachment } from './conversation/remove-attachment.ts';
import { saveDraft } from './conversation/save-draft.ts';
import { unwatchActivity } from './conversation/unwatch-activity.ts';
import { watchActivity } from './conversation/watch-activity.ts';
import { createCustomer } from './customer/create-customer.ts';
import { customer } from './customer/customer.ts';
import { customers } from './customer/customers.ts';
import { undoCustomer } from './customer/undo-customer.ts';
import type { MutationResolvers, QueryResolvers } from './generated/resolvers.ts';
import { health } from './health/health.ts';
import { assignActivities } from './inbox/assign-activities.ts';
import { claimActivities } from './inbox/claim-activities.ts';
import { completeActivities } from './inbox/complete-activities.ts';
import { deleteSavedFilter } from './inbox/delete-saved-filter.ts';
import { inboxCounts } from './inbox/inbox-counts.ts';
import { saveFilter } from './inbox/save-filter.ts';
import { savedFilters } from './inbox/saved-filters.ts';
import { me } from './me.ts';
import { notificationPreferences } from './notification/notification-preferences.ts';
import { setNotificationPreferences } from './notification/set-notification-preferences.ts';
import { people } from './person/people.ts';
import { cancelProcess } from './process/cancel-process.ts';
import { correlateMessage } from './process/correlate-message.ts';
import { currentElementFields } from './process/elements.ts';
import { processInstance } from './process/find-process-instance.ts';
import { processDefinitionFields } from './process/process-definition.ts';
import { processDefinitions } from './process/process-definitions.ts';
import { processInstanceFields } from './process/process-instance.ts';
import { processInstanceConnectionFields, processInstances } from './process/process-instances.ts';
import { sendSignal } from './process/send-signal.ts';
import { retryIncident } from './process/retry-incident.ts';
import { startProcess } from './process/start-process.ts';
import { startedProcessFields } from './process/started-process.ts';
import { submitApplication } from './process/submit-application.ts';
import { reportSystem } from './systems/report-system.ts';
import { systems } from './systems/systems.ts';
import { takeTrial } from './systems/take-trial.ts';
import { beginEffect } from './work/begin-effect.ts';
import { effectFields } from './work/effect.ts';
import { decision } from './work/decision.ts';
import { digest } from './work/digest.ts';
import { escalateActivities } from './work/escalate-activities.ts';
import { finishDigest } from './work/finish-digest.ts';
import { finishEffect } from './work/finish-effect.ts';
import { forgetChanges } from './work/forget-changes.ts';
import { forgetDigests } from './work/forget-digests.ts';
import { knownTasks } from './work/known-tasks.ts';
import { leaseOutbox } from './work/lease-outbox.ts';
import { markOutboxSent } from './work/mark-outbox-sent.ts';
import { moveSweepCursor } from './work/move-sweep-cursor.ts';
import { openActivities } from './work/open-activities.ts';
import { openActivityTasks } from './work/open-activity-tasks.ts';
import { recordStep } from './work/record-step.ts';
import { remindActivities } from './work/remind-activities.ts';
import { returnEffect } from './work/return-effect.ts';
import { settleActivities } from './work/settle-activities.ts';
import { startPendingIntents } from './work/start-pending-intents.ts';
import { sweepCursor } from './work/sweep-cursor.ts';
import { takeDigests } from './work/take-digests.ts';

const Query: QueryResolvers = {
  me,
  health,
  processDefinitions,
  processInstances,
  processInstance,
  activities,
  activity,
  activityHistory,
  inboxCounts,
  savedFilters,
  notificationPreferences,
  customer,
  customers,
  people,
  systems,
  decision,
  knownTasks,
  openActivityTasks,
  sweepCursor,
  digest,
};

const Mutation: MutationResolvers = {
  retryIncident,
  startProcess,
  submitApplication,
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
  createCustomer,
  undoCustomer,
  reportSystem,
  takeTrial,
  openActivities,
  settleActivities,
  escalateActivities,
  remindActivities,
  beginEffect,
  recordStep,
  finishEffect,
  returnEffect,
  leaseOutbox,
  markOutboxSent,
  startPendingIntents,
  moveSweepCursor,
  forgetChanges,
  takeDigests,
  finishDigest,
  forgetDigests,
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
  ProcessDefinition: processDefinitionFields,
  ProcessInstance: processInstanceFields,
  ProcessInstanceConnection: processInstanceConnectionFields,
  StartedProcess: startedProcessFields,
};
