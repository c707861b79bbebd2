import { and, count, eq, type SQL } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import { activity, isActive } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { nearbyFirst } from '#netlify/core/nearby-first.ts';
import { type Page, pageSize, toPage } from '#netlify/core/page.ts';

import { type Activity, activityColumns } from '../activity.ts';
import { visibleTo } from '../visible-to.ts';
import { type ActivityFilter, conditionsOf, dueConditions, isOnlyActive, isSelective } from './activity-filter.ts';
import { type ActivityOrder, behind, placeOf, sortedBy, type Sorting } from './activity-order.ts';

export interface ActivityRequest {
  readonly filter?: ActivityFilter | null;
  readonly order?: ActivityOrder | null;
  readonly descending?: boolean | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface ActivityList extends Page<Activity> {
  /** Condition for all rows of the list, for counting them. */
  readonly wanted: SQL | undefined;
}

/** Returns a page of the Activities that the person may see. */
export async function listActivities(deps: ApiDependencies, person: Person, request: ActivityRequest): Promise<ActivityList> {
  const size = pageSize(request.first, { defaultSize: 25 });
  const sorting = { order: request.order ?? 'DUE', descending: request.descending ?? false };
  const filter = request.filter ?? {};
  const wanted = and(visibleTo(person), conditionsOf(person, filter));
  const place = behind(sorting, request.after);
  const { orderBy, key } = sortedBy(sorting);
  const walked = isSelective(filter) ? null : { condition: and(walkedBy(person, filter, sorting), place), orderBy };
  const rows = await nearbyFirst(deps.database, { table: activity, walked, gathered: and(wanted, place), size }, (source) =>
    deps.database
      .select({ ...activityColumns, key })
      .from(source)
      .where(wanted)
      .orderBy(...orderBy)
      .limit(size + 1),
  );
  return { ...toPage(rows, size, (last) => placeOf(sorting, last)), wanted };
}

/** Returns the conditions that the indexes of the order know: the bounds of the scan. */
function walkedBy({ tenant, id }: Person, filter: ActivityFilter, { order }: Sorting): SQL | undefined {
  const live = isOnlyActive(filter) ? isActive(activity.status) : undefined;
  const decided = filter.decidedByMe ? eq(activity.decidedBy, id) : undefined;
  return and(eq(activity.tenantId, tenant), live, decided, ...(order === 'DUE' ? dueConditions(filter) : []));
}

/** Counts the Activities of a list on all pages. */
export async function countActivities(deps: ApiDependencies, { wanted }: ActivityList): Promise<number> {
  const [total] = await deps.database.select({ value: count() }).from(activity).where(wanted);
  return total?.value ?? 0;
}
