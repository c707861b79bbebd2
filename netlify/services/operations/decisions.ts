import { eq } from 'drizzle-orm';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { activity } from '#netlify/database/schema.ts';
import { problemOfDecision, type StuckDecision } from '#netlify/services/activities/process/stuck-decisions.ts';

import type { PlannedItem } from './kind.ts';
import type { OperationItem } from './operation.ts';
import { failed, type Outcome, resolved } from './outcome.ts';

async function find({ database }: ApiDependencies, id: string) {
  const { version, delivery, stuckAt, deliveryFailure } = activity;
  const [found] = await database.select({ version, delivery, stuckAt, deliveryFailure }).from(activity).where(eq(activity.id, id));
  return found;
}

/** Makes an item out of a stuck decision. A decision that is sent again has another version. */
export const plannedDecision = ({ processInstanceId, id, userTaskKey, version, deliveryFailure }: StuckDecision): PlannedItem => ({
  processInstanceId,
  targetId: id,
  elementId: userTaskKey,
  seen: { version, message: deliveryFailure?.problem ?? '' },
  problem: null,
});

/** Whether a decision is still stuck at the version of the plan. */
export async function isStillStuck(deps: ApiDependencies, { id, version }: { readonly id: string; readonly version: number }) {
  const found = await find(deps, id);
  return found !== undefined && found.stuckAt !== null && found.version === version;
}

/** Tells what became of a decision that was sent again; null while it is under way. */
export async function outcomeOfDecision(deps: ApiDependencies, { targetId }: OperationItem): Promise<Outcome | null> {
  const found = await find(deps, targetId ?? '');
  if (found?.stuckAt) return failed(problemOfDecision(found.deliveryFailure));
  if (found?.delivery === 'SENDING') return null;
  return found?.delivery === 'ACCEPTED' ? resolved : failed('The process has gone on without the decision.');
}
