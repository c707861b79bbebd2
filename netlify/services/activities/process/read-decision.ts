import { and, eq, isNull } from 'drizzle-orm';

import { activity } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

export interface Decision {
  readonly activityId: string;
  readonly taskId: string;
  readonly processInstanceId: string;
  readonly processDefinitionKey: string;
  readonly userTaskKey: string;
  readonly delivery: typeof activity.$inferSelect.delivery;
  /** Fields of the decision, private ones included. */
  readonly decision: Record<string, unknown>;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  /** Failed attempts at delivery; null: none. */
  readonly failure: { readonly attempts: number; readonly since: Date } | null;
}

/**
 * Returns the decision on the Activity of a user task, for the engine. Null without a decision, and while the decision is stuck: a late run
 * must not deliver it meanwhile.
 */
export async function readDecision(deps: ApiDependencies, activityId: string): Promise<Decision | null> {
  const { taskId, processInstanceId, processDefinitionKey, userTaskKey, delivery, deliveryFailure } = activity;
  const { publicDecision, privateDecision, decidedBy, decidedAt } = activity;
  const decided = { delivery, deliveryFailure, publicDecision, privateDecision, decidedBy, decidedAt };
  const [found] = await deps.database
    .select({ taskId, processInstanceId, processDefinitionKey, userTaskKey, ...decided })
    .from(activity)
    .where(and(eq(activity.id, activityId), isNull(activity.stuckAt)));
  if (!found?.taskId || !found.processInstanceId || !found.processDefinitionKey || !found.userTaskKey) return null;
  if (!found.publicDecision || !found.decidedBy || !found.decidedAt) return null;
  return {
    activityId,
    taskId: found.taskId,
    processInstanceId: found.processInstanceId,
    processDefinitionKey: found.processDefinitionKey,
    userTaskKey: found.userTaskKey,
    delivery: found.delivery,
    decision: { ...found.publicDecision, ...found.privateDecision },
    decidedBy: found.decidedBy,
    decidedAt: found.decidedAt,
    failure: found.deliveryFailure && { attempts: found.deliveryFailure.attempts, since: new Date(found.deliveryFailure.since) },
  };
}
