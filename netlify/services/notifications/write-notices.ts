import { and, arrayOverlaps, eq, inArray, or } from 'drizzle-orm';

import type { Activity } from '#netlify/services/activities/activity.ts';
import type { RecordedEvent } from '#netlify/services/activities/activity-events.ts';
import { allowedActions } from '#netlify/services/activities/may.ts';
import { personRoles } from '#netlify/auth/person.ts';
import type { Transaction } from '#netlify/database/client.ts';
import { notification, notificationPreference as preference, person as known, watcher } from '#netlify/database/schema.ts';

import { withinQuota } from './quota.ts';
import { type Addressees, type Notice, noticesFor } from './notices-for.ts';

/** Only a part of a larger group gets a notice; all find the Activity in the inbox. */
const maxAddressees = 500;

interface Noted {
  /** Id of a person, or `process`. */
  readonly actor: string;
  /** The same key tells a person once. */
  readonly key: string;
}

interface Written {
  readonly written: number;
  /** Not written, as their sender is over a quota. */
  readonly withheld: number;
}

/** Writes the notices of an event of an Activity, in its transaction. */
export async function writeNotices(transaction: Transaction, event: RecordedEvent): Promise<Written> {
  const { before, after } = event;
  const watchers = event.action === 'commented' ? await watchersOf(transaction, after.id) : [];
  let [written, withheld] = [0, 0];
  for (const notice of noticesFor(before, after, event, watchers)) {
    const one = await writeNotice(transaction, after, notice, event);
    written += one.written;
    withheld += one.withheld;
  }
  return { written, withheld };
}

/**
 * Writes one notice to each person concerned who may see the Activity and has not muted the kind, except the author. Notices over the sender's
 * quota are left out: the inbox has the Activity.
 */
export async function writeNotice(transaction: Transaction, about: Activity, notice: Notice, { actor, key }: Noted): Promise<Written> {
  const { tenantId, id: activityId } = about;
  const concerned = await concernedPeople(transaction, about, notice);
  const wanted = concerned.filter(({ id, muted }) => id !== actor && !muted.includes(notice.kind)).map(({ id }) => id);
  const recipients = await withinQuota(transaction, { tenantId, actor, recipients: wanted });
  const withheld = wanted.length - recipients.length;
  const rows = recipients.map((personId) => ({ tenantId, personId, activityId, kind: notice.kind, actor, dedupeKey: key }));
  const written = rows.length === 0 ? [] : await insertOnce(transaction, rows);
  return { written: written.length, withheld };
}

const insertOnce = (transaction: Transaction, rows: (typeof notification.$inferInsert)[]) =>
  transaction.insert(notification).values(rows).onConflictDoNothing().returning({ sequence: notification.sequence });

async function concernedPeople(transaction: Transaction, about: Activity, { ids, groups }: Addressees) {
  if (ids.length + groups.length === 0) return [];
  const rows = await transaction
    .select({ id: known.id, name: known.name, roles: known.roles, groups: known.groups, muted: preference.muted })
    .from(known)
    .leftJoin(preference, and(eq(preference.tenantId, known.tenantId), eq(preference.personId, known.id)))
    .where(
      and(
        eq(known.tenantId, about.tenantId),
        or(inArray(known.id, [...ids]), groups.length > 0 ? arrayOverlaps(known.groups, [...groups]) : undefined),
      ),
    )
    .orderBy(known.id)
    .limit(maxAddressees);
  return rows
    .map(({ muted, ...row }) => ({ ...row, muted: muted ?? [], roles: personRoles.filter((role) => row.roles.includes(role)) }))
    .filter((row) => allowedActions({ ...row, tenant: about.tenantId, kind: 'person' }, about).has('READ'));
}

async function watchersOf(transaction: Transaction, activityId: string): Promise<string[]> {
  const rows = await transaction.select({ id: watcher.personId }).from(watcher).where(eq(watcher.activityId, activityId));
  return rows.map(({ id }) => id);
}
