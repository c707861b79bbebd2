import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';

import type { Activity } from '../activity.ts';
import { changeActivity } from '../change-activity.ts';
import { checkedNote } from '../checked-input.ts';
import { requireKnownPeople } from '../known-people.ts';
import type { AtVersion } from './claim-activity.ts';

export interface Assignment extends AtVersion {
  /** Id of the new assignee; null unassigns the Activity. */
  readonly assignee: string | null;
  readonly note?: string | null | undefined;
}

/** Assigns an Activity to a person, or unassigns it. Ends a delegation. */
export function assignActivity(deps: ApiDependencies, person: Person, { assignee, note, ...request }: Assignment): Promise<Activity> {
  return changeActivity(deps, person, {
    ...request,
    action: 'ASSIGN',
    history: 'assigned',
    gives: assignee,
    note: checkedNote(note),
    aim: { status: assignee === null ? 'OPEN' : 'CLAIMED', assignee, owner: null, delegation: 'NONE' },
    requires: async (transaction) => {
      const directory = { database: transaction, config: deps.config };
      if (assignee !== null) await requireKnownPeople(directory, person, { field: 'assignee', ids: [assignee] });
    },
  });
}

/** Puts a claimed Activity back for all candidates. */
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
