import { type Activity, isClosed } from '#netlify/activities/activity.ts';
import type { Event } from '#netlify/activities/history.ts';
import type { NotificationKind } from '#netlify/database/schema.ts';

/** People by id, and everybody of the groups. */
export interface Addressees {
  readonly ids: readonly string[];
  readonly groups: readonly string[];
}

export interface Telling extends Addressees {
  readonly kind: NotificationKind;
}

const only = (...ids: readonly (string | null)[]): Addressees => ({ ids: ids.flatMap((id) => id ?? []), groups: [] });

/** Who must act on it: whoever has it, or everybody who could take it. */
export const whoeverActs = ({ assignee, candidateUsers, candidateGroups }: Activity): Addressees =>
  assignee === null ? { ids: candidateUsers, groups: candidateGroups } : only(assignee);

/**
 * Who is to be told what of something that happened, the most important first: nobody is told twice of one thing. A new Activity of a group
 * is told to nobody: it is for the inbox, and a mail to all for each would be read by none. Pure.
 */
export function tellingsOf(
  before: Activity | null,
  after: Activity,
  { action, mentions = [] }: Event,
  watchers: readonly string[],
): Telling[] {
  if (action === 'commented')
    return [
      { kind: 'MENTIONED', ...only(...mentions) },
      { kind: 'COMMENTED', ...only(after.assignee, after.owner, after.createdBy, ...watchers) },
    ];
  if (action === 'escalated')
    return [{ kind: 'ESCALATED', ids: only(after.assignee).ids, groups: added(before?.candidateGroups ?? [], after.candidateGroups) }];
  if (action === 'reminded') return [{ kind: 'REMINDER', ...whoeverActs(after) }];
  return assignments(before, after);
}

function assignments(before: Activity | null, after: Activity): Telling[] {
  if (isClosed(after)) return [];
  const hasNewAssignee = after.assignee !== (before?.assignee ?? null);
  const named = before === null && after.assignee === null ? after.candidateUsers : [];
  return [{ kind: 'ASSIGNED', ...only(hasNewAssignee ? after.assignee : null, ...named) }];
}

const added = (before: readonly string[], after: readonly string[]): string[] => after.filter((group) => !before.includes(group));
