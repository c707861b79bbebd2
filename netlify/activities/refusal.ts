import type { Person } from '#netlify/auth/person.ts';
import type { Database, Transaction } from '#netlify/database/client.ts';
import { ApiError } from '#netlify/errors.ts';

import { type Activity, closedError } from './activity.ts';
import { changeToVersion } from './history.ts';
import { type ActivityAction, activityRules, obstacleTo, stageOf } from './may.ts';

/** Why the person may not do this to the Activity now; null when they may. */
export function refusalOf(action: ActivityAction, person: Person, found: Activity): ApiError | null {
  const obstacle = obstacleTo(action, person, found);
  if (obstacle === null) return null;
  if (obstacle === 'standalone') return new ApiError('NOT_STANDALONE', { processInstanceId: found.processInstanceId });
  if (obstacle === 'relation') return new ApiError('NOT_ALLOWED', { action, allowedTo: Object.keys(activityRules[action]) });
  return closedError(found) ?? notNow(action, person, found);
}

function notNow(action: ActivityAction, person: Person, found: Activity): ApiError {
  const { assignee, owner } = found;
  const stage = stageOf(found);
  if (stage === 'open' || assignee === null) return new ApiError('NOT_CLAIMED', {});
  if (action === 'HAND_BACK') return new ApiError('NOT_DELEGATED', {});
  const isForOthers = assignee !== person.id && (action === 'CLAIM' || action === 'COMPLETE');
  if (stage === 'claimed' || isForOthers) return new ApiError('CLAIMED_BY_OTHER', { assignee });
  return new ApiError('DELEGATED', { assignee, owner: owner ?? assignee });
}

/** The Activity is not as the person has seen it: who changed it, and when. */
export async function versionConflict(database: Database | Transaction, found: Activity): Promise<ApiError> {
  const last = await changeToVersion(database, found.id, found.version);
  const { version, status, updatedAt } = found;
  const changedAt = (last?.at ?? updatedAt).toISOString();
  return new ApiError('VERSION_CONFLICT', { version, status, changedBy: last?.actor ?? null, changedAt });
}
