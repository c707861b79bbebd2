import { type Activity, isClosed } from '#netlify/services/activities/activity.ts';
import type { Event } from '#netlify/services/activities/history.ts';
import type { NotificationKind } from '#netlify/database/schema.ts';

/** People by id, and everybody of the groups. */
export interface Addressees {
  readonly ids: readonly string[];
  readonly groups: readonly string[];
}

export interface Notice extends Addressees {
  readonly kind: NotificationKind;
}

const only = (...ids: readonly (string | null)[]): Addressees => ({ ids: ids.flatMap((id) => id ?? []), groups: [] });

/** Returns the people who must act on the Activity: the assignee, or else all candidates. */
export const actingPeople = ({ assignee, candidateUsers, candidateGroups }: Activity): Addressees =>
  assignee === null ? { ids: candidateUsers, groups: candidateGroups } : only(assignee);

/**
 * Lists the addressees of an event, the most important first: one person gets one notice of one event. A new Activity of a group notifies
 * no one: it is for the inbox, and a mail to all for each would be read by none. Pure.
 */
export function noticesFor(
  before: Activity | null,
  after: Activity,
  { action, mentions = [] }: Event,
  watchers: readonly string[],
): Notice[] {
  if (action === 'commented')
    return [
      { kind: 'MENTIONED', ...only(...mentions) },
      { kind: 'COMMENTED', ...only(after.assignee, after.owner, after.createdBy, ...watchers) },
    ];
  if (action === 'escalated')
    return [{ kind: 'ESCALATED', ids: only(after.assignee).ids, groups: added(before?.candidateGroups ?? [], after.candidateGroups) }];
  // The decider has the Activity again, though its assignee has not changed.
  if (action === 'reopened') return [{ kind: 'ASSIGNED', ...only(after.assignee) }];
  if (action === 'reminded') return [{ kind: 'REMINDER', ...actingPeople(after) }];
  return assignments(before, after);
}

function assignments(before: Activity | null, after: Activity): Notice[] {
  if (isClosed(after)) return [];
  const hasNewAssignee = after.assignee !== (before?.assignee ?? null);
  const named = before === null && after.assignee === null ? after.candidateUsers : [];
  return [{ kind: 'ASSIGNED', ...only(hasNewAssignee ? after.assignee : null, ...named) }];
}

const added = (before: readonly string[], after: readonly string[]): string[] => after.filter((group) => !before.includes(group));
