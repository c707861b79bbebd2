import { and, asc, eq, inArray } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import type { Database, Transaction } from '#netlify/database/client.ts';
import { watcher } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';

import type { Activity } from '../activity.ts';
import { lockActivity } from '../change-activity.ts';
import { announceChange } from '../change-feed.ts';
import { refusalOf } from '../refusal.ts';

export type Watcher = typeof watcher.$inferSelect;

/** The person is told what happens to the Activity. Again changes nothing. */
export function watchActivity(deps: ApiDependencies, person: Person, id: string): Promise<Activity> {
  return change(deps, person, id, async (transaction) => {
    const row = { activityId: id, personId: person.id };
    return (await transaction.insert(watcher).values(row).onConflictDoNothing().returning()).length;
  });
}

/** The person is not told any more. Again changes nothing. */
export function unwatchActivity(deps: ApiDependencies, person: Person, id: string): Promise<Activity> {
  const isOwn = and(eq(watcher.activityId, id), eq(watcher.personId, person.id));
  return change(deps, person, id, async (transaction) => (await transaction.delete(watcher).where(isOwn).returning()).length);
}

/** Nothing of the Activity itself changes, so there is no history of it. */
function change(
  deps: ApiDependencies,
  person: Person,
  id: string,
  write: (transaction: Transaction) => Promise<number>,
): Promise<Activity> {
  return deps.database.transaction(async (transaction) => {
    const found = await lockActivity(transaction, person, id);
    const refusal = refusalOf('WATCH', person, found);
    if (refusal) throw refusal;
    if ((await write(transaction)) > 0) await announceChange(transaction, found, found);
    return found;
  });
}

/** In the order in which they began. */
export function watchersOf(database: Database, activityIds: readonly string[]): Promise<Watcher[]> {
  return database
    .select()
    .from(watcher)
    .where(inArray(watcher.activityId, [...activityIds]))
    .orderBy(asc(watcher.since), asc(watcher.personId));
}
