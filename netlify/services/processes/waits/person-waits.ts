import type { Activity } from '#netlify/services/activities/activity.ts';
import { decisionProgress } from '#netlify/services/activities/decision-progress.ts';

import { listed } from './sentences.ts';
import { type Wait, waitFor } from './wait.ts';

/** Returns the wait of a user task. Without an Activity that the reader may see, nobody is named. */
export function personWait(found: Activity | undefined, since: Date | null): Wait {
  if (!found) return waitFor('PERSON', 'Waits for a person.', { since });
  if (found.delivery === 'SENDING') return decisionWait(found);
  const { id: activityId, assignee, candidateGroups, candidateUsers, dueAt } = found;
  return waitFor('PERSON', `Waits for ${whom({ assignee, candidateGroups, candidateUsers })}.`, {
    since,
    until: dueAt,
    activityId,
    assignee,
    candidateGroups,
  });
}

function whom({ assignee, candidateGroups, candidateUsers }: Pick<Activity, 'assignee' | 'candidateGroups' | 'candidateUsers'>): string {
  if (assignee !== null) return `'${assignee}'`;
  const candidates = [...candidateGroups, ...candidateUsers];
  return candidates.length === 0 ? 'a person' : `somebody of ${listed(candidates)}`;
}

function decisionWait(found: Activity): Wait {
  const { id: activityId, decidedBy, decidedAt, candidateGroups, assignee } = found;
  const { state, attempts = null, maxAttempts = null, nextAt = null, problem = null } = decisionProgress(found) ?? {};
  const whose = `The decision${decidedBy === null ? '' : ` of '${decidedBy}'`}`;
  const sentence = state === 'NEEDS_ATTENTION' ? `${whose} is not taken by the engine` : `${whose} is on its way to the engine`;
  return waitFor('DECISION', problem === null ? `${sentence}.` : `${sentence}: ${problem}`, {
    since: decidedAt,
    until: nextAt,
    activityId,
    assignee,
    candidateGroups,
    attempt: attempts,
    maxAttempts,
    problem,
  });
}
