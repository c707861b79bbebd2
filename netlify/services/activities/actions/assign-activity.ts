import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import type { Activity } from '../activity.ts';
import { changeActivity, type PersonsChange } from '../change-activity.ts';
import { checkedNote } from '../checked-input.ts';
import { requireOtherEyes } from '../four-eyes.ts';
import { requireKnownPeople } from '../known-people.ts';
import type { AtVersion } from './claim-activity.ts';

export interface Assignment extends AtVersion {
  /** Id of the new assignee; null unassigns the Activity. */
  readonly assignee: string | null;
  readonly note?: string | null | undefined;
}

/** Assigns an Activity to a person, or unassigns it. Ends a delegation. */
export function assignActivity(deps: ApiDependencies, person: Person, { assignee, note, ...request }: Assignment): Promise<Activity> {
  const change: PersonsChange = {
    ...request,
    action: 'ASSIGN',
    history: 'assigned',
    note: checkedNote(note),
    target: { status: assignee === null ? 'OPEN' : 'CLAIMED', assignee, owner: null, delegation: 'NONE' },
  };
  return changeActivity(deps, person, change, async ({ transaction, before, write }) => {
    if (assignee === null) return write();
    const inTransaction = { ...deps, database: transaction };
    await requireKnownPeople(inTransaction, person, { field: 'assignee', ids: [assignee] });
    await requireOtherEyes(inTransaction, assignee, before);
    return write();
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
    target: { status: 'OPEN', assignee: null, owner: null, delegation: 'NONE' },
  });
}
