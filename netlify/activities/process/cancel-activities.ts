import type { ApiDependencies } from '#netlify/dependencies.ts';

import { lockLiveActivities } from './live-activities.ts';
import { closeActivity } from './settle-activities.ts';

/** Closes what is open of an instance that a person has cancelled. Decisions under way are settled by what the engine says. */
export async function cancelActivities(deps: ApiDependencies, cancelled: { processInstanceId: string; reason: string }): Promise<void> {
  const { processInstanceId, reason: closedReason } = cancelled;
  await deps.database.transaction(async (transaction) => {
    for (const found of await lockLiveActivities(transaction, { processInstanceId })) {
      await closeActivity(transaction, found, { action: 'cancelled', set: { status: 'CANCELLED', closedReason } });
    }
  });
}
