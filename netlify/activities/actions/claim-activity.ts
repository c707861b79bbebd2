import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';

import type { Activity } from '../activity.ts';
import { changeActivity } from '../change-activity.ts';

export interface AtVersion {
  readonly id: string;
  readonly version: number;
}

/** Gives an open Activity to the person. Claiming what one has claimed already changes nothing. */
export function claimActivity(deps: ApiDependencies, person: Person, request: AtVersion): Promise<Activity> {
  return changeActivity(deps, person, {
    ...request,
    action: 'CLAIM',
    history: 'claimed',
    aim: { status: 'CLAIMED', assignee: person.id },
    isDone: ({ status, assignee }) => status === 'CLAIMED' && assignee === person.id,
  });
}
