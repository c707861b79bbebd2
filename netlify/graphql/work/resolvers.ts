import { pageSize } from '#netlify/core/page.ts';
import * as deliveries from '#netlify/services/activities/process/decision-deliveries.ts';
import { escalateActivities } from '#netlify/services/activities/process/escalate-activities.ts';
import { knownTasks, openActivities } from '#netlify/services/activities/process/open-activities.ts';
import { openActivityTasks } from '#netlify/services/activities/process/open-activity-tasks.ts';
import { readDecision } from '#netlify/services/activities/process/read-decision.ts';
import { remindActivities } from '#netlify/services/activities/process/remind-activities.ts';
import { settleActivities } from '#netlify/services/activities/process/settle-activities.ts';
import { sealAudit } from '#netlify/services/audit/seal-audit.ts';
import { findDigest, finishDigest, takeDigests } from '#netlify/services/notifications/digests.ts';
import { continueOperation } from '#netlify/services/operations/continue-operation.ts';
import { lateOperations } from '#netlify/services/operations/late-operations.ts';
import { leaseOutbox, markSent } from '#netlify/services/outbox/outbox.ts';
import { deliverAwaitedMessages } from '#netlify/services/processes/messages/deliver-awaited-messages.ts';
import { deliverDueMessages } from '#netlify/services/processes/messages/deliver-due-messages.ts';
import { noteChangedInstances, refreshChangedInstances } from '#netlify/services/processes/instances/changed-instances.ts';
import { pollInstances } from '#netlify/services/processes/instances/poll-instances.ts';
import { reconcileInstances } from '#netlify/services/processes/instances/reconcile-instances.ts';
import { refreshAfterChange, refreshInstances } from '#netlify/services/processes/instances/refresh-instances.ts';
import { startPendingIntents } from '#netlify/services/processes/starts/start-pending-intents.ts';
import { syncDecisionIncidents } from '#netlify/services/incidents/decision-incidents.ts';
import * as failed from '#netlify/services/sweep/failed-rows.ts';
import { recordHeartbeat } from '#netlify/services/sweep/heartbeat.ts';
import { moveSweepCursor, readSweepCursor } from '#netlify/services/sweep/sweep-cursor.ts';

import type { MutationResolvers, QueryResolvers } from '../generated/resolvers.ts';
import * as incidents from './incidents.ts';
import {
  beginEffects,
  duplicateInstances,
  effectFields,
  effectsOfRun,
  finishEffects,
  outstandingDeliveries,
  recordStep,
  recordCalls,
  returnEffect,
} from './effects.ts';

/** Incidents of decisions that are brought in line when a decision sticks; the sweep does the rest. */
const decisionsAtOnce = 20;

export const queries = {
  decision: (_, { activityId }, { deps }) => readDecision(deps, activityId),
  digest: async (_, { id }, { deps }) => {
    const found = await findDigest(deps, id);
    if (!found) return null;
    const { content, emailDoneAt, webhookDoneAt, ...rest } = found;
    return {
      ...rest,
      ...content,
      emailAddress: emailDoneAt ? null : content.emailAddress,
      webhook: content.webhook && !webhookDoneAt,
      items: content.items.map((item) => ({ ...item, dueAt: item.dueAt ? new Date(item.dueAt) : null, at: new Date(item.at) })),
    };
  },
  effectsOfRun,
  outstandingDeliveries,
  duplicateInstances,
  knownTasks: (_, { taskIds }, { deps }) => knownTasks(deps, taskIds),
  openActivityTasks: (_, request, { deps }) => openActivityTasks(deps, request),
  lateOperations: (_, { limit }, { deps }) => lateOperations(deps, pageSize(limit, { defaultSize: limit, field: 'limit' })),
  dueFailedRows: (_, { limit }, { deps }) => failed.dueFailedRows(deps, limit),
  sweepCursor: (_, { name }, { deps }) => readSweepCursor(deps, name),
} satisfies Partial<QueryResolvers>;

export const mutations = {
  ...incidents.mutations,
  leaseDecisions: (_, { limit }, { deps }) => deliveries.leaseDecisions(deps, pageSize(limit, { defaultSize: limit, field: 'limit' })),
  recordDeliveryFailure: async (_, { activityId, failure }, { deps }) => {
    const nextAt = failure.nextAt?.toISOString() ?? null;
    const isRecorded = await deliveries.recordDeliveryFailure(deps, activityId, {
      ...failure,
      since: failure.since.toISOString(),
      nextAt,
    });
    if (isRecorded && nextAt === null) await refreshAfterChange(deps, await deliveries.instanceOfDecision(deps, activityId));
    if (isRecorded && nextAt === null) await syncDecisionIncidents(deps, decisionsAtOnce);
    return isRecorded;
  },
  beginEffects,
  recordStep,
  finishEffects,
  recordCalls,
  returnEffect,
  escalateActivities: (_, escalation, { deps }) => escalateActivities(deps, escalation),
  finishDigest: (_, { id, channel, problem = null }, { deps }) => finishDigest(deps, id, { channel, problem }),
  leaseOutbox: (_, { limit }, { deps }) => leaseOutbox(deps, pageSize(limit, { defaultSize: limit, field: 'limit' })),
  markOutboxSent: (_, { ids }, { deps }) => markSent(deps, ids),
  deliverMessages: (_, { limit, processInstanceIds }, { deps }) => {
    const most = pageSize(limit, { defaultSize: limit, limit: 500, field: 'limit' });
    return processInstanceIds ? deliverAwaitedMessages(deps, processInstanceIds, most) : deliverDueMessages(deps, most);
  },
  moveSweepCursor: (_, request, { deps }) => moveSweepCursor(deps, request),
  noteChangedInstances: async (_, { ids }, { deps }) => {
    await noteChangedInstances(deps, ids);
    return ids.length;
  },
  refreshInstances: async (_, { limit, ids }, { deps }) => {
    if (!ids) return refreshChangedInstances(deps, pageSize(limit, { defaultSize: limit, field: 'limit' }));
    await refreshInstances(deps, ids);
    return { count: ids.length, lagMs: null };
  },
  pollInstances: (_, __, { deps }) => pollInstances(deps),
  reconcileInstances: (_, { after }, { deps }) => reconcileInstances(deps, after),
  openActivities: (_, { tasks }, { deps }) =>
    openActivities(
      deps,
      tasks.map((task) => ({
        ...task,
        description: task.description ?? null,
        businessKey: task.businessKey ?? null,
        assignee: task.assignee ?? null,
        owner: task.owner ?? null,
        dueAt: task.dueAt ?? null,
        candidateUsers: task.candidateUsers ?? [],
        delegation: task.delegation ?? 'NONE',
        tenantId: task.tenantId ?? '',
        deadlines: (task.deadlines ?? []).map((deadline) => ({ ...deadline, at: deadline.at.toISOString() })),
      })),
    ),
  reportFailedRows: (_, { rows }, { deps }) => failed.reportFailedRows(deps, rows),
  clearFailedRows: (_, { rows }, { deps }) => failed.clearFailedRows(deps, rows),
  beat: async (_, { backlog, ...rest }, { deps }) => {
    const topics = backlog.map((topic) => ({ ...topic, oldestSince: topic.oldestSince.toISOString() }));
    await recordHeartbeat(deps, { ...rest, backlog: topics });
    return true;
  },
  continueOperation: (_, { id }, { deps }) => continueOperation(deps, id),
  remindActivities: (_, reminder, { deps }) => remindActivities(deps, reminder),
  sealAudit: (_, { limit }, { deps }) => sealAudit(deps, pageSize(limit, { defaultSize: limit, limit: 500, field: 'limit' })),
  settleActivities: (_, { tasks }, { deps }) =>
    settleActivities(
      deps,
      tasks.map((task) => ({ ...task, deleteReason: task.deleteReason ?? null })),
    ),
  startPendingIntents: (_, { limit }, { deps }) => startPendingIntents(deps, pageSize(limit, { defaultSize: limit, field: 'limit' })),
  takeDigests: (_, request, { deps }) => takeDigests(deps, request),
} satisfies Partial<MutationResolvers>;

export const types = { Effect: effectFields };
