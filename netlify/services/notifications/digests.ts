import { and, asc, eq, exists, inArray, isNull, lt, or, sql } from 'drizzle-orm';

import { digest, person } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { isValidEntry } from '#netlify/services/people/directory.ts';

import { createDigests } from './gather-digests.ts';
import { noteDueDates } from './note-due-dates.ts';

export type Digest = typeof digest.$inferSelect;
export type Channel = 'EMAIL' | 'WEBHOOK';

/** Longer than a run that sends one takes with all its repeats; twice as long each time. */
const firstLeaseMinutes = 15;
const maxDoublings = 6;

interface Taking {
  readonly limit: number;
  /** Channels that the deployment has. */
  readonly channels: readonly Channel[];
}

interface Taken extends Pick<Digest, 'id' | 'attempts'> {
  readonly channels: Channel[];
}

const isUnsent = or(isNull(digest.emailDoneAt), isNull(digest.webhookDoneAt));

/** Notes what has fallen due, makes the digests whose time has come, and hands out up to `limit` that are to be sent. */
export async function takeDigests(deps: ApiDependencies, { limit, channels }: Taking): Promise<Taken[]> {
  await noteDueDates(deps);
  await createDigests(deps, { limit, channels });
  const free = and(isUnsent, or(isNull(digest.leaseUntil), lt(digest.leaseUntil, sql`now()`)));
  const chosen = deps.database
    .select({ id: digest.id })
    .from(digest)
    .where(and(free, isForSomebody(deps)))
    .orderBy(asc(digest.createdAt))
    .limit(limit)
    .for('update', { skipLocked: true });
  const taken = await deps.database
    .update(digest)
    .set({
      leaseUntil: sql`now() + make_interval(mins => ${firstLeaseMinutes} * (2 ^ least(${digest.attempts}, ${maxDoublings}))::int)`,
      attempts: sql`${digest.attempts} + 1`,
    })
    .where(inArray(digest.id, chosen))
    .returning();
  return taken.map(({ id, attempts, emailDoneAt, webhookDoneAt }) => ({
    id,
    attempts,
    channels: [...(emailDoneAt ? [] : (['EMAIL'] as const)), ...(webhookDoneAt ? [] : (['WEBHOOK'] as const))],
  }));
}

/** Condition that the person of a digest is still in the directory: nothing is sent to people who have left. */
const isForSomebody = ({ config, database }: ApiDependencies) =>
  exists(
    database
      .select({ id: person.id })
      .from(person)
      .where(and(eq(person.tenantId, digest.tenantId), eq(person.id, digest.personId), isValidEntry(config))),
  );

/** Returns the digest, or null when there is none for somebody whose entry in the directory is valid. */
export async function findDigest(deps: ApiDependencies, id: string): Promise<Digest | null> {
  const [found] = await deps.database
    .select()
    .from(digest)
    .where(and(eq(digest.id, id), isForSomebody(deps)));
  return found ?? null;
}

interface FinishedDigest {
  readonly channel: Channel;
  /** Why it was given up; null: it was sent. */
  readonly problem: string | null;
}

/** Ends the sending over one channel. @returns false when it has ended before. */
export async function finishDigest({ database }: ApiDependencies, id: string, { channel, problem }: FinishedDigest): Promise<boolean> {
  const column = channel === 'EMAIL' ? 'emailDoneAt' : 'webhookDoneAt';
  const marked = await database
    .update(digest)
    .set({ [column]: new Date(), ...(problem !== null && { problem }) })
    .where(and(eq(digest.id, id), isNull(digest[column])))
    .returning({ id: digest.id });
  return marked.length > 0;
}
