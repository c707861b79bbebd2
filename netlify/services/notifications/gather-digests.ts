import { and, asc, eq, gt, inArray, isNull, min, sql } from 'drizzle-orm';
import { ulid } from 'ulid';

import { oneLine } from '#inngest/define/one-line.ts';
import { type Activity, activityColumns, isClosed } from '#netlify/services/activities/activity.ts';
import { allowedActions } from '#netlify/services/activities/may.ts';
import { personRoles } from '#netlify/auth/person.ts';
import type { Transaction } from '#netlify/database/client.ts';
import {
  activity,
  digest,
  type DigestItem,
  notification,
  notificationPreference as preference,
  person as known,
} from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { isValidEntry } from '#netlify/services/people/directory.ts';

import { type Preferences, preferencesOf } from './preferences.ts';
import { sendingTime } from './sending-time.ts';

type Known = typeof known.$inferSelect;
type Note = typeof notification.$inferSelect;

const maxLines = 100;
/** Digests at once of one person in an hour; what comes on top of them waits for the full hour. */
const maxPerHour = 20;

interface Gathering {
  readonly limit: number;
  /** Channels that the deployment has. */
  readonly channels: readonly ('EMAIL' | 'WEBHOOK')[];
}

/**
 * Fixes for everybody whose time has come what they are told, one digest each. From then on it says the very same, however often it is sent.
 * People with nothing to be told any more, those without a channel and those whose entry in the directory is not valid get none.
 * @returns how many digests were made.
 */
export async function createDigests(deps: ApiDependencies, { limit, channels }: Gathering, now = new Date()): Promise<number> {
  const due = (await waitingPeople(deps)).filter(({ since, preferences }) => sendingTime(since, preferences) <= now);
  let made = 0;
  for (const { person, preferences } of due.slice(0, limit)) {
    const wanted = {
      ...preferences,
      email: preferences.email && channels.includes('EMAIL'),
      webhook: preferences.webhook && channels.includes('WEBHOOK'),
    };
    made += Number(await deps.database.transaction((transaction) => gather(transaction, person, wanted)));
  }
  return made;
}

async function waitingPeople({ config, database }: ApiDependencies) {
  const since = min(notification.at);
  const rows = await database
    .select({ person: known, chosen: preference, since, sent: digestsOfHour })
    .from(notification)
    .innerJoin(known, and(eq(known.tenantId, notification.tenantId), eq(known.id, notification.personId)))
    .leftJoin(preference, and(eq(preference.tenantId, notification.tenantId), eq(preference.personId, notification.personId)))
    .where(and(isNull(notification.digestId), isValidEntry(config)))
    .groupBy(sql`${known.tenantId}, ${known.id}, ${preference.tenantId}, ${preference.personId}`)
    .orderBy(asc(since));
  return rows.map(({ person, chosen, since: first, sent }) => {
    const preferences = preferencesOf(chosen, person);
    const isFlooded = preferences.digest === 'AT_ONCE' && sent >= maxPerHour;
    return { person, since: first ?? new Date(), preferences: isFlooded ? { ...preferences, digest: 'HOURLY' as const } : preferences };
  });
}

/** Counts the digests of a person in the last hour. */
const digestsOfHour = sql<number>`(select count(*) from ${digest} where ${and(
  eq(digest.tenantId, known.tenantId),
  eq(digest.personId, known.id),
  gt(digest.createdAt, sql`now() - interval '1 hour'`),
)})`.mapWith(Number);

async function gather(transaction: Transaction, person: Known, preferences: Preferences): Promise<boolean> {
  const isTheirs = and(eq(notification.tenantId, person.tenantId), eq(notification.personId, person.id), isNull(notification.digestId));
  const notes = await transaction
    .select()
    .from(notification)
    .where(isTheirs)
    .orderBy(asc(notification.sequence))
    .for('update', { skipLocked: true });
  if (notes.length === 0) return false;
  const items = await itemsOf(transaction, person, notes, preferences);
  const emailAddress = preferences.email ? preferences.emailAddress : null;
  const isSent = items.length > 0 && (emailAddress !== null || preferences.webhook);
  const id = ulid();
  await transaction.insert(digest).values({
    id,
    tenantId: person.tenantId,
    personId: person.id,
    content: {
      name: person.name,
      language: preferences.language,
      zone: preferences.zone,
      emailAddress,
      webhook: preferences.webhook,
      items: items.slice(-maxLines),
    },
    emailDoneAt: isSent && emailAddress !== null ? null : new Date(),
    webhookDoneAt: isSent && preferences.webhook ? null : new Date(),
  });
  const sequences = notes.map(({ sequence }) => sequence);
  await transaction.update(notification).set({ digestId: id }).where(inArray(notification.sequence, sequences));
  return isSent;
}

/**
 * Returns the items that still matter: none on Activities that the person may no longer see, no call to act on closed ones, no kind muted
 * since.
 */
async function itemsOf(transaction: Transaction, person: Known, notes: readonly Note[], preferences: Preferences): Promise<DigestItem[]> {
  const activities = await byId(transaction, notes);
  const names = await namesOf(transaction, person, notes);
  const reader = {
    ...person,
    roles: personRoles.filter((role) => person.roles.includes(role)),
    tenant: person.tenantId,
    kind: 'person' as const,
  };
  return notes.flatMap(({ kind, activityId, actor, at }) => {
    const found = activities.get(activityId);
    if (!found || preferences.muted.includes(kind) || !allowedActions(reader, found).has('READ')) return [];
    if (isClosed(found) && kind !== 'MENTIONED' && kind !== 'COMMENTED') return [];
    const { title, businessKey, dueAt } = found;
    const fields = { title: oneLine(title), businessKey: businessKey && oneLine(businessKey), actor: names.get(actor) ?? null };
    return [{ kind, activityId, ...fields, dueAt: dueAt?.toISOString() ?? null, at: at.toISOString() }];
  });
}

async function byId(transaction: Transaction, notes: readonly Note[]): Promise<ReadonlyMap<string, Activity>> {
  const ids = [...new Set(notes.map(({ activityId }) => activityId))];
  const rows = await transaction.select(activityColumns).from(activity).where(inArray(activity.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

async function namesOf(transaction: Transaction, { tenantId }: Known, notes: readonly Note[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(notes.map(({ actor }) => actor))];
  const rows = await transaction
    .select({ id: known.id, name: known.name })
    .from(known)
    .where(and(eq(known.tenantId, tenantId), inArray(known.id, ids)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
