import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';
import { ApiError } from '#netlify/errors.ts';

import type { Activity } from '../activity.ts';
import { changeActivity } from '../change-activity.ts';
import { checkedNote } from '../checked-input.ts';
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
  return changeActivity(deps, person, {
    ...request,
    action: 'DELEGATE',
    history: 'delegated',
    gives: to,
    note: checkedNote(note),
    aim: { assignee: to, delegation: 'PENDING' },
    requires: (transaction) => requireKnownPeople({ database: transaction, config: deps.config }, person, { field: 'to', ids: [to] }),
    rest: ({ assignee }) => {
      if (assignee === to)
        throw new ApiError('INVALID_INPUT', { field: 'to', problem: `${to} has this Activity already. Choose somebody else.` });
      return { owner: assignee };
    },
  });
}

/** Gives a delegated Activity back to its owner for the decision. */
export function handBackActivity(deps: ApiDependencies, person: Person, { note, ...request }: Noted): Promise<Activity> {
  return changeActivity(deps, person, {
    ...request,
    action: 'HAND_BACK',
    history: 'handed-back',
    note: checkedNote(note),
    aim: { delegation: 'RETURNED' },
    rest: ({ owner }) => ({ assignee: owner }),
  });
}
