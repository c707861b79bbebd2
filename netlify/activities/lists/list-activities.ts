import { and, count, type SQL } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import { activity } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';
import { type Page, pageSize, toPage } from '#netlify/page.ts';

import { type Activity, activityColumns } from '../activity.ts';
import { visibleTo } from '../visible-to.ts';
import { type ActivityFilter, conditionsOf } from './activity-filter.ts';
import { type ActivityOrder, behind, placeOf, sortedBy } from './activity-order.ts';

export interface ActivityRequest {
  readonly filter?: ActivityFilter | null;
  readonly order?: ActivityOrder | null;
  readonly descending?: boolean | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface ActivityList extends Page<Activity> {
  /** All rows of the list, for whoever asks how many they are. */
  readonly wanted: SQL | undefined;
}

/** A page of the Activities that the person may see. */
export async function listActivities(deps: ApiDependencies, person: Person, request: ActivityRequest): Promise<ActivityList> {
  const size = pageSize(request.first, { usual: 25 });
  const sorting = { order: request.order ?? 'DUE', descending: request.descending ?? false };
  const { orderBy, key } = sortedBy(sorting);
  const wanted = and(visibleTo(person), conditionsOf(person, request.filter ?? {}));
  const rows = await deps.database
    .select({ ...activityColumns, key })
    .from(activity)
    .where(and(wanted, behind(sorting, request.after)))
    .orderBy(...orderBy)
    .limit(size + 1);
  return { ...toPage(rows, size, (last) => placeOf(sorting, last)), wanted };
}

/** How many Activities a list has in all. */
export async function countActivities(deps: ApiDependencies, { wanted }: ActivityList): Promise<number> {
  const [total] = await deps.database.select({ value: count() }).from(activity).where(wanted);
  return total?.value ?? 0;
}
