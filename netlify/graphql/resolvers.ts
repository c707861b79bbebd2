/** Every resolver of the schema. One that is missing is a type error. */
import { DateTimeResolver, JSONObjectResolver } from 'graphql-scalars';

import { activities } from './activity/activities.ts';
import { activityFields } from './activity/activity.ts';
import { claimActivity } from './activity/claim-activity.ts';
import { completeActivity } from './activity/complete-activity.ts';
import { activity } from './activity/find-activity.ts';
import { createCustomer } from './customer/create-customer.ts';
import { customer } from './customer/customer.ts';
import { customers } from './customer/customers.ts';
import { undoCustomer } from './customer/undo-customer.ts';
import type { MutationResolvers, QueryResolvers } from './generated/resolvers.ts';
import { health } from './health/health.ts';
import { me } from './me.ts';
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
import { startProcess } from './process/start-process.ts';
import { startedProcessFields } from './process/started-process.ts';
import { submitApplication } from './process/submit-application.ts';
import { reportSystem } from './systems/report-system.ts';
import { systems } from './systems/systems.ts';
import { takeTrial } from './systems/take-trial.ts';
import { beginEffect } from './work/begin-effect.ts';
import { effectFields } from './work/effect.ts';
import { escalateActivities } from './work/escalate-activities.ts';
import { finishEffect } from './work/finish-effect.ts';
import { leaseOutbox } from './work/lease-outbox.ts';
import { markOutboxSent } from './work/mark-outbox-sent.ts';
import { moveSweepCursor } from './work/move-sweep-cursor.ts';
import { openActivities } from './work/open-activities.ts';
import { openActivityTasks } from './work/open-activity-tasks.ts';
import { recordStep } from './work/record-step.ts';
import { returnEffect } from './work/return-effect.ts';
import { settleActivities } from './work/settle-activities.ts';
import { startPendingIntents } from './work/start-pending-intents.ts';
import { sweepCursor } from './work/sweep-cursor.ts';

const Query: QueryResolvers = {
  me,
  health,
  processDefinitions,
  processInstances,
  processInstance,
  activities,
  activity,
  customer,
  customers,
  people,
  systems,
  openActivityTasks,
  sweepCursor,
};

const Mutation: MutationResolvers = {
  startProcess,
  submitApplication,
  correlateMessage,
  sendSignal,
  cancelProcess,
  claimActivity,
  completeActivity,
  createCustomer,
  undoCustomer,
  reportSystem,
  takeTrial,
  openActivities,
  settleActivities,
  escalateActivities,
  beginEffect,
  recordStep,
  finishEffect,
  returnEffect,
  leaseOutbox,
  markOutboxSent,
  startPendingIntents,
  moveSweepCursor,
};

export const resolvers = {
  DateTime: DateTimeResolver,
  JSONObject: JSONObjectResolver,
  Query,
  Mutation,
  Activity: activityFields,
  CurrentElement: currentElementFields,
  Effect: effectFields,
  ProcessDefinition: processDefinitionFields,
  ProcessInstance: processInstanceFields,
  ProcessInstanceConnection: processInstanceConnectionFields,
  StartedProcess: startedProcessFields,
};
