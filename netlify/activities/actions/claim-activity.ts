import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';

import type { Activity } from '../activity.ts';
import { changeActivity } from '../change-activity.ts';

export interface AtVersion {
  readonly id: string;
  readonly version: number;
}

/** Claims an open Activity for the person. A repeated claim changes nothing. */
export function claimActivity(deps: ApiDependencies, person: Person, request: AtVersion): Promise<Activity> {
  return changeActivity(deps, person, {
    ...request,
    action: 'CLAIM',
    history: 'claimed',
    gives: person.id,
    aim: { status: 'CLAIMED', assignee: person.id },
    isDone: ({ status, assignee }) => status === 'CLAIMED' && assignee === person.id,
  });
}
