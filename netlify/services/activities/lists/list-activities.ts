import { and, count, eq, getTableColumns, getTableName, type SQL } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import { activity, isActive } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
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

/** Rows to read in the order of the list before all of the list is gathered. */
const nearbyRows = 2_000;
const maxRows = 2_147_483_647;

/**
 * Returns a page of the Activities that the person may see.
 *
 * Reads in one of two ways, and never more than the nearby rows and the rows of the list itself: along the index of the order, as far as
 * the page needs, which is quick where many of the rows are in the list; else all of the list by the list's own indexes, sorted then. The
 * planner would have to guess the better way, and guesses wrong where groups differ in more than size.
 */
export async function listActivities(deps: ApiDependencies, person: Person, request: ActivityRequest): Promise<ActivityList> {
  const size = pageSize(request.first, { defaultSize: 25 });
  const sorting = { order: request.order ?? 'DUE', descending: request.descending ?? false };
  const filter = request.filter ?? {};
  const wanted = and(visibleTo(person), conditionsOf(person, filter));
  const place = behind(sorting, request.after);
  const near = isSelective(filter)
    ? []
    : await page(deps, nearby(deps, sorting, and(walked(person, filter, sorting), place)), { sorting, wanted, size });
  const rows = near.length > size ? near : await page(deps, gathered(deps, and(wanted, place)), { sorting, wanted, size });
  return { ...toPage(rows, size, (last) => placeOf(sorting, last)), wanted };
}

// Both subqueries have the table's name, so that conditions and order refer to the subquery's columns.
const allColumns = getTableColumns(activity);
const name = getTableName(activity);

const nearby = ({ database }: ApiDependencies, sorting: Sorting, condition: SQL | undefined) =>
  database
    .select(allColumns)
    .from(activity)
    .where(condition)
    .orderBy(...sortedBy(sorting).orderBy)
    .limit(nearbyRows)
    .as(name);

// With a limit, even one that is never reached, the planner cannot walk the index of the order after all.
const gathered = ({ database }: ApiDependencies, condition: SQL | undefined) =>
  database.select(allColumns).from(activity).where(condition).limit(maxRows).as(name);

interface Wanted {
  readonly sorting: Sorting;
  readonly wanted: SQL | undefined;
  readonly size: number;
}

/** Reads one row more than the page has. */
function page({ database }: ApiDependencies, source: ReturnType<typeof nearby>, { sorting, wanted, size }: Wanted) {
  const { orderBy, key } = sortedBy(sorting);
  return database
    .select({ ...activityColumns, key })
    .from(source)
    .where(wanted)
    .orderBy(...orderBy)
    .limit(size + 1);
}

/** Returns the conditions that the indexes of the order know: the bounds of the scan. */
function walked({ tenant, id }: Person, filter: ActivityFilter, { order }: Sorting): SQL | undefined {
  const live = isOnlyActive(filter) ? isActive(activity.status) : undefined;
  const decided = filter.decidedByMe ? eq(activity.decidedBy, id) : undefined;
  return and(eq(activity.tenantId, tenant), live, decided, ...(order === 'DUE' ? dueConditions(filter) : []));
}

/** Counts the Activities of a list on all pages. */
export async function countActivities(deps: ApiDependencies, { wanted }: ActivityList): Promise<number> {
  const [total] = await deps.database.select({ value: count() }).from(activity).where(wanted);
  return total?.value ?? 0;
}
