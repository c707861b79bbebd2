import { and, asc, eq, ne } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import { activity } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { type Activity, activityColumns } from '../activity.ts';
import { visibleTo } from '../visible-to.ts';

/** Returns up to `limit` other Activities of the same process instance that the person may see, oldest first. */
export async function relatedActivities(
  deps: ApiDependencies,
  person: Person,
  { id, processInstanceId }: Activity,
  limit: number,
): Promise<Activity[]> {
  if (processInstanceId === null) return [];
  return deps.database
    .select(activityColumns)
    .from(activity)
    .where(and(eq(activity.processInstanceId, processInstanceId), ne(activity.id, id), visibleTo(person)))
    .orderBy(asc(activity.createdAt), asc(activity.id))
    .limit(limit);
}
