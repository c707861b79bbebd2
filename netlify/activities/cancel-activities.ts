import { and, asc, eq, inArray } from 'drizzle-orm';

import { activity } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';

import { closeActivity } from './settle-activities.ts';

/** Closes what is open of an instance that a person has cancelled. Decisions under way are settled by what the engine says. */
export async function cancelActivities(deps: ApiDependencies, cancelled: { processInstanceId: string; reason: string }): Promise<void> {
  await deps.database.transaction(async (transaction) => {
    const isOpen = and(eq(activity.processInstanceId, cancelled.processInstanceId), inArray(activity.status, ['OPEN', 'CLAIMED']));
    const open = await transaction.select().from(activity).where(isOpen).orderBy(asc(activity.id)).for('update');
    for (const found of open) {
      await closeActivity(transaction, found, { action: 'cancelled', set: { status: 'CANCELLED', closedReason: cancelled.reason } });
    }
  });
}
