import { and, asc, eq, isNotNull } from 'drizzle-orm';

import { activity } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { type Activity, activityColumns, isOfProcess, type ProcessActivity } from '../activity.ts';

/** Decision that the engine does not take until a person acts. */
export type StuckDecision = ProcessActivity & { readonly stuckAt: Date };

/** Returns why the engine does not take a decision, for people. */
export const problemOfDecision = (failure: Activity['deliveryFailure']): string =>
  failure?.problem ?? 'The engine does not take the decision.';

const maxDecisions = 100;

/** Returns the stuck decisions of one instance, oldest first, 100 at most. */
export async function stuckDecisions({ database }: ApiDependencies, processInstanceId: string): Promise<StuckDecision[]> {
  const rows = await database
    .select(activityColumns)
    .from(activity)
    .where(and(eq(activity.processInstanceId, processInstanceId), isNotNull(activity.stuckAt)))
    .orderBy(asc(activity.stuckAt))
    .limit(maxDecisions);
  return rows.filter(isStuck);
}

/** Returns the stuck decisions of a tenant, oldest first, `limit` at most. */
export async function stuckDecisionsOfTenant({ database }: ApiDependencies, tenantId: string, limit: number): Promise<StuckDecision[]> {
  const rows = await database
    .select(activityColumns)
    .from(activity)
    .where(and(eq(activity.tenantId, tenantId), isNotNull(activity.stuckAt)))
    .orderBy(asc(activity.stuckAt))
    .limit(limit);
  return rows.filter(isStuck);
}

const isStuck = (row: Activity): row is StuckDecision => isOfProcess(row) && row.stuckAt !== null;

/** Returns the instances with stuck decisions; with `tenantId`, of one tenant only. */
export async function instancesOfStuckDecisions({ database }: ApiDependencies, { tenantId }: { tenantId?: string }): Promise<string[]> {
  const rows = await database
    .selectDistinct({ id: activity.processInstanceId })
    .from(activity)
    .where(and(isNotNull(activity.stuckAt), tenantId === undefined ? undefined : eq(activity.tenantId, tenantId)));
  return rows.flatMap(({ id }) => id ?? []);
}
