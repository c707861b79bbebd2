import type { Person } from '#netlify/auth/person.ts';
import { activity } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';

import { type Activity, activityColumns } from './activity.ts';
import { visibleActivity } from './visible-to.ts';

/** One Activity that the person may see, or null. */
export async function findActivity(deps: ApiDependencies, person: Person, id: string): Promise<Activity | null> {
  const [found] = await deps.database.select(activityColumns).from(activity).where(visibleActivity(person, id));
  return found ?? null;
}
