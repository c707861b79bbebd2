import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';

import type { Activity } from '../activity.ts';
import { changeActivity } from '../change-activity.ts';
import { checkedNote } from '../checked-input.ts';
import { requireKnownPerson } from '../known-people.ts';
import type { AtVersion } from './claim-activity.ts';

export interface Assignment extends AtVersion {
  /** Null takes it away from whoever has it. */
  readonly assignee: string | null;
  readonly note?: string | null | undefined;
}

/** Gives an Activity to somebody, or to nobody. A delegation ends with it. */
export function assignActivity(deps: ApiDependencies, person: Person, { assignee, note, ...request }: Assignment): Promise<Activity> {
  return changeActivity(deps, person, {
    ...request,
    action: 'ASSIGN',
    history: 'assigned',
    note: checkedNote(note),
    aim: { status: assignee === null ? 'OPEN' : 'CLAIMED', assignee, owner: null, delegation: 'NONE' },
    requires: async (transaction) => {
      if (assignee !== null) await requireKnownPerson(transaction, person, { field: 'assignee', id: assignee });
    },
  });
}

/** Puts a claimed Activity back, for anybody who can do it. */
export function unclaimActivity(
  deps: ApiDependencies,
  person: Person,
  { note, ...request }: Omit<Assignment, 'assignee'>,
): Promise<Activity> {
  return changeActivity(deps, person, {
    ...request,
    action: 'UNCLAIM',
    history: 'unclaimed',
    note: checkedNote(note),
    aim: { status: 'OPEN', assignee: null, owner: null, delegation: 'NONE' },
  });
}
