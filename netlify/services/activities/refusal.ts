import type { Person } from '#netlify/auth/person.ts';
import type { Database, Transaction } from '#netlify/database/client.ts';
import { ApiError } from '#netlify/core/errors.ts';

import { type Activity, closedError } from './activity.ts';
import { decisionProgress } from './decision-progress.ts';
import { changeToVersion } from './history.ts';
import type { ActivityAction } from '#netlify/core/activity-actions.ts';
import { activityRules, obstacleTo, stageOf } from './may.ts';

/** Returns why the person may not do the action on the Activity now; null when allowed. */
export function refusalOf(action: ActivityAction, person: Person, found: Activity): ApiError | null {
  const obstacle = obstacleTo(action, person, found);
  if (obstacle === null) return null;
  if (obstacle === 'standalone') return new ApiError('NOT_STANDALONE', { processInstanceId: found.processInstanceId });
  if (obstacle === 'relation') return new ApiError('NOT_ALLOWED', { action, allowedTo: Object.keys(activityRules[action]) });
  if (action === 'RETRY' || action === 'REOPEN')
    return new ApiError('DECISION_NOT_STUCK', { state: decisionProgress(found)?.state ?? null });
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

/** Makes the error for an Activity that has changed since the person read it, with the author and time of the change. */
export async function versionConflict(database: Database | Transaction, found: Activity): Promise<ApiError> {
  const last = await changeToVersion(database, found.id, found.version);
  const { version, status, updatedAt } = found;
  const changedAt = (last?.at ?? updatedAt).toISOString();
  return new ApiError('VERSION_CONFLICT', { version, status, changedBy: last?.actor ?? null, changedAt });
}
