import { and, eq, gt, inArray, ne, sql } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import type { Database } from '#netlify/database/client.ts';
import { viewer } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { announceChange } from '../change-feed.ts';
import { findActivity } from '../find-activity.ts';

/** Viewer presence expires after this long without a heartbeat. */
export const seenForSeconds = 25;

/** Browser tab of a person, with the connection that speaks for the tab now. */
export interface Tab {
  readonly id: string;
  readonly connection: string;
}

/**
 * Records which Activity a tab has open; null: none. Announces arrivals and departures to the other viewers. An Activity that the person
 * may not see is not recorded.
 */
export async function viewActivity(deps: ApiDependencies, person: Person, view: { tab: Tab; activityId: string | null }): Promise<void> {
  const { tab, activityId } = view;
  const opened = activityId === null ? null : await findActivity(deps, person, activityId);
  const before = await viewedBy(deps.database, person, tab);
  if (opened) await note(deps.database, person, { tab, activityId: opened.id });
  else if (before) await deps.database.delete(viewer).where(ofTab(person, tab));
  const moved = new Set([before, opened?.id ?? null].filter((id) => id !== null));
  if (before !== (opened?.id ?? null)) for (const id of moved) await announce(deps, person, id);
}

/** Renews the presence of the tab. @returns false when another connection speaks for the tab by now. */
export async function refreshViewing({ database }: ApiDependencies, person: Person, tab: Tab): Promise<boolean> {
  const speaks = and(ofTab(person, tab), eq(viewer.connection, tab.connection));
  const refreshed = await database
    .update(viewer)
    .set({ seenAt: sql`now()` })
    .where(speaks)
    .returning({ tab: viewer.tab });
  return refreshed.length > 0;
}

/** Ends the presence of the tab when its connection ends. No-op when another connection speaks for the tab by now. */
export async function stopViewing(deps: ApiDependencies, person: Person, tab: Tab): Promise<void> {
  const speaks = and(ofTab(person, tab), eq(viewer.connection, tab.connection));
  const [left] = await deps.database.delete(viewer).where(speaks).returning({ activityId: viewer.activityId });
  if (left) await announce(deps, person, left.activityId);
}

/** Returns the ids of the other people who have the Activities open now. */
export async function viewersOf(
  database: Database,
  person: Person,
  activityIds: readonly string[],
): Promise<{ activityId: string; personId: string }[]> {
  const isNow = gt(viewer.seenAt, sql`now() - make_interval(secs => ${seenForSeconds})`);
  return database
    .selectDistinct({ activityId: viewer.activityId, personId: viewer.personId })
    .from(viewer)
    .where(and(inArray(viewer.activityId, [...activityIds]), ne(viewer.personId, person.id), isNow))
    .orderBy(viewer.personId);
}

const ofTab = (person: Person, { id }: Tab) => and(eq(viewer.tab, id), eq(viewer.personId, person.id));

async function viewedBy(database: Database, person: Person, tab: Tab): Promise<string | null> {
  const [found] = await database.select({ activityId: viewer.activityId }).from(viewer).where(ofTab(person, tab));
  return found?.activityId ?? null;
}

async function note(database: Database, { id: personId }: Person, { tab, activityId }: { tab: Tab; activityId: string }): Promise<void> {
  const seen = { activityId, connection: tab.connection, seenAt: sql`now()` };
  await database
    .insert(viewer)
    .values({ tab: tab.id, personId, ...seen })
    .onConflictDoUpdate({ target: [viewer.tab, viewer.personId], set: seen });
}

async function announce(deps: ApiDependencies, person: Person, activityId: string): Promise<void> {
  const found = await findActivity(deps, person, activityId);
  if (found) await deps.database.transaction((transaction) => announceChange(transaction, found, found));
}
