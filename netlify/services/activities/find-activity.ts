import { and, inArray } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import { activity } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { type Activity, activityColumns } from './activity.ts';
import { visibleActivity, visibleTo } from './visible-to.ts';

/** Returns the Activity, or null if the person may not see it. */
export async function findActivity(deps: ApiDependencies, person: Person, id: string): Promise<Activity | null> {
  const [found] = await deps.database.select(activityColumns).from(activity).where(visibleActivity(person, id));
  return found ?? null;
}

/** Returns the Activities with the ids that the person may see, in no particular order. */
export function findActivities(deps: ApiDependencies, person: Person, ids: readonly string[]): Promise<Activity[]> {
  return deps.database
    .select(activityColumns)
    .from(activity)
    .where(and(inArray(activity.id, [...ids]), visibleTo(person)));
}
