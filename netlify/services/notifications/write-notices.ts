import { and, arrayOverlaps, eq, inArray, or } from 'drizzle-orm';

import type { Activity } from '#netlify/services/activities/activity.ts';
import type { Event } from '#netlify/services/activities/history.ts';
import { allowedActions } from '#netlify/services/activities/may.ts';
import { personRoles } from '#netlify/auth/person.ts';
import type { Transaction } from '#netlify/database/client.ts';
import { notification, notificationPreference as kept, person as known, watcher } from '#netlify/database/schema.ts';

import { countNotices } from './after-commit.ts';
import { withinQuota } from './quota.ts';
import { type Addressees, type Notice, noticesFor } from './notices-for.ts';

/** A group that is larger is told in part; its inbox has it all the same. */
const maxAddressees = 500;

interface Noted {
  /** Id of a person, or `process`. */
  readonly actor: string;
  /** The same key tells a person once. */
  readonly key: string;
}

/** Notes whom to tell of something that happened to an Activity, in its transaction. */
export async function writeNotices(
  transaction: Transaction,
  { before, after }: { before: Activity | null; after: Activity },
  event: Event & Noted,
): Promise<void> {
  const watchers = event.action === 'commented' ? await watchersOf(transaction, after.id) : [];
  for (const notice of noticesFor(before, after, event, watchers)) await writeNotice(transaction, after, notice, event);
}

/**
 * Notes one thing for everybody concerned who may see the Activity and has not said that it does not matter; not for who did it. What is
 * over the sender's quota is left out: it stands in the inbox.
 */
export async function writeNotice(transaction: Transaction, about: Activity, notice: Notice, { actor, key }: Noted): Promise<void> {
  const { tenantId, id: activityId } = about;
  const concerned = await concernedPeople(transaction, about, notice);
  const wanted = concerned.filter(({ id, muted }) => id !== actor && !muted.includes(notice.kind)).map(({ id }) => id);
  const recipients = await withinQuota(transaction, { tenantId, actor, recipients: wanted });
  const withheld = wanted.length - recipients.length;
  const rows = recipients.map((personId) => ({ tenantId, personId, activityId, kind: notice.kind, actor, dedupeKey: key }));
  const written = rows.length === 0 ? [] : await insertOnce(transaction, rows);
  countNotices(transaction, { written: written.length, withheld, sender: actor });
}

const insertOnce = (transaction: Transaction, rows: (typeof notification.$inferInsert)[]) =>
  transaction.insert(notification).values(rows).onConflictDoNothing().returning({ sequence: notification.sequence });

async function concernedPeople(transaction: Transaction, about: Activity, { ids, groups }: Addressees) {
  if (ids.length + groups.length === 0) return [];
  const rows = await transaction
    .select({ id: known.id, name: known.name, roles: known.roles, groups: known.groups, muted: kept.muted })
    .from(known)
    .leftJoin(kept, and(eq(kept.tenantId, known.tenantId), eq(kept.personId, known.id)))
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
