import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { runUnitOfWork } from '../unit-of-work.ts';
import { lockActiveActivities } from './active-activities.ts';
import { closeActivity } from './settle-activities.ts';

/** Closes the open Activities of an instance that a person has cancelled. Decisions under way are settled by the engine's report. */
export async function cancelActivities(deps: ApiDependencies, cancelled: { processInstanceId: string; reason: string }): Promise<void> {
  const { processInstanceId, reason: closedReason } = cancelled;
  await runUnitOfWork(deps, async (unit) => {
    for (const found of await lockActiveActivities(unit.transaction, { processInstanceId })) {
      await closeActivity(unit, found, { action: 'cancelled', set: { status: 'CANCELLED', closedReason } });
    }
    return true;
  });
}
