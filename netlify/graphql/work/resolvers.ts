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
import { leaseOutbox, markSent } from '#netlify/services/outbox/outbox.ts';
import { deliverAwaitedMessages } from '#netlify/services/processes/messages/deliver-awaited-messages.ts';
import { deliverDueMessages } from '#netlify/services/processes/messages/deliver-due-messages.ts';
import { startPendingIntents } from '#netlify/services/processes/starts/start-pending-intents.ts';
import * as failed from '#netlify/services/sweep/failed-rows.ts';
import { recordHeartbeat } from '#netlify/services/sweep/heartbeat.ts';
import { moveSweepCursor, readSweepCursor } from '#netlify/services/sweep/sweep-cursor.ts';

import type { MutationResolvers, QueryResolvers } from '../generated/resolvers.ts';
import {
  beginEffects,
  duplicateInstances,
  effectFields,
  effectsOfRun,
  finishEffects,
  outstandingDeliveries,
  recordStep,
  returnEffect,
} from './effects.ts';

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
  dueFailedRows: (_, { limit }, { deps }) => failed.dueFailedRows(deps, limit),
  sweepCursor: (_, { name }, { deps }) => readSweepCursor(deps, name),
} satisfies Partial<QueryResolvers>;

export const mutations = {
  leaseDecisions: (_, { limit }, { deps }) => deliveries.leaseDecisions(deps, pageSize(limit, { defaultSize: limit, field: 'limit' })),
  recordDeliveryFailure: (_, { activityId, failure }, { deps }) =>
    deliveries.recordDeliveryFailure(deps, activityId, {
      ...failure,
      since: failure.since.toISOString(),
      nextAt: failure.nextAt?.toISOString() ?? null,
    }),
  beginEffects,
  recordStep,
  finishEffects,
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
