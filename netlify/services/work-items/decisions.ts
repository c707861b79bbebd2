import { and, eq, inArray, isNotNull } from 'drizzle-orm';

import { type Activity, activityColumns } from '#netlify/services/activities/activity.ts';
import { attentionNeeded, decisionProgress } from '#netlify/services/activities/decision-progress.ts';
import { activity } from '#netlify/database/schema.ts';

import { behind, inStates, newestFirst, type Source } from './source.ts';
import type { Standing, WorkItem } from './states.ts';

const order = { kind: 'DECISION', at: activity.decidedAt, id: activity.id } as const;

/** Decisions that people made, on their way to the engine or through. */
export const decisions: Source = async ({ database }, person, { states, before, limit }) => {
  const isSending = eq(activity.delivery, 'SENDING');
  const isInStates = inStates(states, {
    DONE: inArray(activity.delivery, ['ACCEPTED', 'NONE']),
    WAITING: isSending,
    RETRYING: isSending,
    NEEDS_ATTENTION: isNotNull(activity.stuckAt),
    REJECTED: eq(activity.delivery, 'TOO_LATE'),
  });
  const rows = await database
    .select(activityColumns)
    .from(activity)
    .where(and(eq(activity.tenantId, person.tenant), isNotNull(activity.decidedAt), isInStates, behind(order, before)))
    .orderBy(...newestFirst(order))
    .limit(limit);
  return rows.flatMap(toItem);
};

function toItem(found: Activity): WorkItem[] {
  const standing = standingOf(found);
  if (!standing || !found.decidedAt) return [];
  const { id, title, businessKey, processInstanceId } = found;
  return [{ kind: 'DECISION', id, acceptedAt: found.decidedAt, subject: title, businessKey, processInstanceId, activityId: id, standing }];
}

function standingOf(found: Activity): Standing | null {
  const progress = decisionProgress(found);
  if (!progress) return null;
  const { state, attempts, maxAttempts, nextAt, allowedTo } = progress;
  const cause = progress.cause ?? 'UNKNOWN';
  const problem = progress.problem ?? 'The process engine does not take the decision.';
  switch (state) {
    case 'DONE':
      return { state };
    case 'WAITING': {
      const waitsFor = cause === 'SUSPENDED' ? 'its process instance to be resumed' : 'the process engine';
      return { state, waitsFor, since: found.decidedAt ?? found.updatedAt };
    }
    case 'RETRYING':
      return { state, attempts, maxAttempts, nextAt, problem };
    case 'NEEDS_ATTENTION':
      return { state, cause, problem, action: progress.action ?? attentionNeeded, allowedTo };
    case 'REJECTED':
      return { state, cause: 'TOO_LATE', problem: found.closedReason ?? 'The process had gone on without it.' };
  }
}
