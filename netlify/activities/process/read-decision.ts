import { eq } from 'drizzle-orm';

import { activity } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';

export interface Decision {
  readonly activityId: string;
  readonly taskId: string;
  readonly delivery: typeof activity.$inferSelect.delivery;
  /** Private fields included. */
  readonly decision: Record<string, unknown>;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

/** What was decided on the Activity of a user task, for the engine; null while nothing is. */
export async function readDecision(deps: ApiDependencies, activityId: string): Promise<Decision | null> {
  const { taskId, delivery, publicDecision, privateDecision, decidedBy, decidedAt } = activity;
  const [found] = await deps.database
    .select({ taskId, delivery, publicDecision, privateDecision, decidedBy, decidedAt })
    .from(activity)
    .where(eq(activity.id, activityId));
  if (!found?.taskId || !found.publicDecision || !found.decidedBy || !found.decidedAt) return null;
  return {
    activityId,
    taskId: found.taskId,
    delivery: found.delivery,
    decision: { ...found.publicDecision, ...found.privateDecision },
    decidedBy: found.decidedBy,
    decidedAt: found.decidedAt,
  };
}
