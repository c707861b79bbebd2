import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

import type { Activity } from '../activity.ts';
import { changeActivity, type PersonsChange } from '../change-activity.ts';
import { checkedNote } from '../checked-input.ts';
import { requireOtherEyes } from '../four-eyes.ts';
import { requireKnownPeople } from '../known-people.ts';
import type { AtVersion } from './claim-activity.ts';

interface Noted extends AtVersion {
  readonly note?: string | null | undefined;
}

/** Delegates the Activity to another person until the hand-back; the delegating assignee stays the owner. */
export function delegateActivity(
  deps: ApiDependencies,
  person: Person,
  { to, note, ...request }: Noted & { readonly to: string },
): Promise<Activity> {
  const change: PersonsChange = {
    ...request,
    action: 'DELEGATE',
    history: 'delegated',
    note: checkedNote(note),
    target: { assignee: to, delegation: 'PENDING' },
  };
  return changeActivity(deps, person, change, async ({ transaction, before, write }) => {
    const inTransaction = { ...deps, database: transaction };
    await requireKnownPeople(inTransaction, person, { field: 'to', ids: [to] });
    await requireOtherEyes(inTransaction, to, before);
    if (before.assignee === to)
      throw new ApiError('INVALID_INPUT', { field: 'to', problem: `${to} has this Activity already. Choose somebody else.` });
    return write({ owner: before.assignee });
  });
}

/** Gives a delegated Activity back to its owner for the decision. */
export function handBackActivity(deps: ApiDependencies, person: Person, { note, ...request }: Noted): Promise<Activity> {
  const change: PersonsChange = {
    ...request,
    action: 'HAND_BACK',
    history: 'handed-back',
    note: checkedNote(note),
    target: { delegation: 'RETURNED' },
  };
  return changeActivity(deps, person, change, ({ before, write }) => write({ assignee: before.owner }));
}
