import { and, eq, getTableColumns, inArray, lte, sql } from 'drizzle-orm';

import { recorded } from '#netlify/services/audit/audit-entry.ts';
import type { Person } from '#netlify/auth/person.ts';
import type { Database, Transaction } from '#netlify/database/client.ts';
import { watcher } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import type { Activity } from '../activity.ts';
import { lockActivity } from '../change-activity.ts';
import { announceChange } from '../change-feed.ts';
import { refusalOf } from '../refusal.ts';

export type Watcher = typeof watcher.$inferSelect;

/** Lets the person watch the Activity and be notified of its events. Idempotent. */
export function watchActivity(deps: ApiDependencies, person: Person, id: string): Promise<Activity> {
  return change(deps, person, id, async (transaction) => {
    const row = { activityId: id, personId: person.id };
    return (await transaction.insert(watcher).values(row).onConflictDoNothing().returning()).length;
  });
}

/** Ends the person's watching. Idempotent. */
export function unwatchActivity(deps: ApiDependencies, person: Person, id: string): Promise<Activity> {
  const isOwn = and(eq(watcher.activityId, id), eq(watcher.personId, person.id));
  return change(deps, person, id, async (transaction) => (await transaction.delete(watcher).where(isOwn).returning()).length);
}

/** Writes no history, because the Activity itself does not change. */
function change(
  deps: ApiDependencies,
  person: Person,
  id: string,
  write: (transaction: Transaction) => Promise<number>,
): Promise<Activity> {
  return recorded(deps, async (transaction) => {
    const found = await lockActivity(transaction, person, id);
    const refusal = refusalOf('WATCH', person, found);
    if (refusal) throw refusal;
    if ((await write(transaction)) > 0) await announceChange(transaction, found, found);
    return found;
  });
}

/** Returns the watchers of the Activities, `limit` of each, earliest first. */
export function watchersOf(database: Database, activityIds: readonly string[], limit: number): Promise<Watcher[]> {
  const { activityId, personId, since } = watcher;
  const order = sql`${since}, ${personId}`;
  const place = database
    .select({ activityId, personId, place: sql<number>`row_number() over (partition by ${activityId} order by ${order})`.as('place') })
    .from(watcher)
    .where(inArray(activityId, [...activityIds]))
    .as('placed');
  return database
    .select(getTableColumns(watcher))
    .from(watcher)
    .innerJoin(place, and(eq(place.activityId, activityId), eq(place.personId, personId)))
    .where(lte(place.place, limit))
    .orderBy(order);
}

/** Returns the person's own rows for the given Activities that the person watches. */
export function ownWatching(database: Database, person: Person, activityIds: readonly string[]): Promise<Watcher[]> {
  return database
    .select()
    .from(watcher)
    .where(and(inArray(watcher.activityId, [...activityIds]), eq(watcher.personId, person.id)));
}
