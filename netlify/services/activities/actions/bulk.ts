import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

import { type Activity, isOfProcess } from '../activity.ts';
import { findActivities } from '../find-activity.ts';
import { sendDecisions } from '../process/announce-decision.ts';
import { showAssignees } from '../show-assignee.ts';
import { assignActivity } from './assign-activity.ts';
import { type AtVersion, claimActivity } from './claim-activity.ts';
import { decideActivity } from './complete-activity.ts';

/** Result for one Activity of several: its new state, or the error that was thrown. */
export type Outcome = { readonly id: string; readonly activity: Activity } | { readonly id: string; readonly error: unknown };

const maxAtOnce = 100;

export async function claimActivities(deps: ApiDependencies, person: Person, activities: readonly AtVersion[]): Promise<Outcome[]> {
  const outcomes = await each(activities, (one) => claimActivity(deps, person, one));
  await showAssignees(deps, changedIn(outcomes));
  return outcomes;
}

export async function assignActivities(
  deps: ApiDependencies,
  person: Person,
  { activities, ...assignment }: { activities: readonly AtVersion[]; assignee: string | null; note?: string | null },
): Promise<Outcome[]> {
  const outcomes = await each(activities, (one) => assignActivity(deps, person, { ...one, ...assignment }));
  await showAssignees(deps, changedIn(outcomes));
  return outcomes;
}

/** Makes the same decision on all Activities whose form allows bulk decisions. @throws ApiError `INVALID_INPUT` for different forms. */
export async function completeActivities(
  deps: ApiDependencies,
  person: Person,
  { activities, decision }: { activities: readonly AtVersion[]; decision: Record<string, unknown> },
): Promise<Outcome[]> {
  requireFew(activities);
  const found = await findActivities(
    deps,
    person,
    activities.map(({ id }) => id),
  );
  const forms = new Set(found.map(formName));
  if (forms.size > 1)
    throw new ApiError('INVALID_INPUT', { field: 'activities', problem: 'have different forms. Send one request for each form.' });
  const decidable = new Map(found.map((one) => [one.id, one.bulk]));
  const outcomes = await each(activities, (one) => {
    if (decidable.get(one.id) === false) throw new ApiError('BULK_NOT_ALLOWED', {});
    return decideActivity(deps, person, { ...one, decision });
  });
  await sendDecisions(deps, changedIn(outcomes));
  return outcomes;
}

/** Runs the action on one Activity after the other, each in its own transaction. After a failure the next one is still tried. */
async function each(activities: readonly AtVersion[], act: (one: AtVersion) => Promise<Activity>): Promise<Outcome[]> {
  requireFew(activities);
  const outcomes: Outcome[] = [];
  for (const one of activities) {
    try {
      outcomes.push({ id: one.id, activity: await act(one) });
    } catch (error) {
      outcomes.push({ id: one.id, error });
    }
  }
  return outcomes;
}

function requireFew(activities: readonly AtVersion[]): void {
  if (activities.length > maxAtOnce) throw new ApiError('PAGE_TOO_LARGE', { field: 'activities', limit: maxAtOnce });
}

const changedIn = (outcomes: readonly Outcome[]): Activity[] => outcomes.flatMap((one) => ('activity' in one ? one.activity : []));

const formName = (found: Activity): string => (isOfProcess(found) ? `${found.processDefinitionKey}.${found.userTaskKey}` : '');
