import { and, count, eq, isNull, lt, type SQL, sql } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import { activity, isActive, watcher } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { openTo, visibleTo } from '../visible-to.ts';

export interface InboxCounts {
  readonly mine: number;
  readonly forMe: number;
  readonly unassigned: number;
  readonly overdue: number;
  readonly watched: number;
  readonly delegated: number;
}

/** Counts the open Activities in each list of the inbox. */
export async function inboxCounts(deps: ApiDependencies, person: Person): Promise<InboxCounts> {
  const visible = and(visibleTo(person), isActive(activity.status));
  const isDelegated = and(eq(activity.owner, person.id), sql`${activity.delegation} = 'PENDING'`, visible);
  const [[counted], [watched], [delegated]] = await Promise.all([
    deps.database
      .select({
        mine: countOf(eq(activity.assignee, person.id)),
        forMe: countOf(openTo(person)),
        unassigned: countOf(isNull(activity.assignee)),
        overdue: countOf(lt(activity.dueAt, sql`now()`)),
      })
      .from(activity)
      .where(visible),
    deps.database
      .select({ value: count() })
      .from(watcher)
      .innerJoin(activity, eq(activity.id, watcher.activityId))
      .where(and(eq(watcher.personId, person.id), visible)),
    deps.database.select({ value: count() }).from(activity).where(isDelegated),
  ]);
  const { mine = 0, forMe = 0, unassigned = 0, overdue = 0 } = counted ?? {};
  return { mine, forMe, unassigned, overdue, watched: watched?.value ?? 0, delegated: delegated?.value ?? 0 };
}

const countOf = (condition: SQL | undefined) => sql<number>`count(*) filter (where ${condition})`.mapWith(Number);
