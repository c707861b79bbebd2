import { recorded } from '#netlify/services/audit/audit-entry.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { lockActiveActivities } from './active-activities.ts';
import { closeActivity } from './settle-activities.ts';

/** Closes the open Activities of an instance that a person has cancelled. Decisions under way are settled by the engine's report. */
export async function cancelActivities(deps: ApiDependencies, cancelled: { processInstanceId: string; reason: string }): Promise<void> {
  const { processInstanceId, reason: closedReason } = cancelled;
  await recorded(deps, async (transaction) => {
    for (const found of await lockActiveActivities(transaction, { processInstanceId })) {
      await closeActivity(transaction, found, { action: 'cancelled', set: { status: 'CANCELLED', closedReason } });
    }
    return true;
  });
}
