import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import type { Activity } from '../activity.ts';
import { changeActivity, type PersonsChange } from '../change-activity.ts';
import { requireOtherEyes } from '../four-eyes.ts';

export interface AtVersion {
  readonly id: string;
  readonly version: number;
}

/** Claims an open Activity for the person. A repeated claim changes nothing. */
export function claimActivity(deps: ApiDependencies, person: Person, request: AtVersion): Promise<Activity> {
  const change: PersonsChange = {
    ...request,
    action: 'CLAIM',
    history: 'claimed',
    target: { status: 'CLAIMED', assignee: person.id },
    isDone: ({ status, assignee }) => status === 'CLAIMED' && assignee === person.id,
  };
  return changeActivity(deps, person, change, async ({ transaction, before, write }) => {
    await requireOtherEyes({ ...deps, database: transaction }, person.id, before);
    return write();
  });
}
