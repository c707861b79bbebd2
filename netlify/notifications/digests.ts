import { and, asc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';

import { digest } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';

import { gatherDigests } from './gather-digests.ts';
import { noteDueDates } from './note-due-dates.ts';

export type Digest = typeof digest.$inferSelect;
export type Channel = 'EMAIL' | 'WEBHOOK';

/** Longer than a run that sends one takes with all its repeats; twice as long each time. */
const firstLeaseMinutes = 15;
const mostDoublings = 6;

interface Taking {
  readonly limit: number;
  /** Those that the deployment has. */
  readonly channels: readonly Channel[];
}

interface Taken extends Pick<Digest, 'id' | 'attempts'> {
  readonly channels: Channel[];
}

const isUnsent = or(isNull(digest.emailDoneAt), isNull(digest.webhookDoneAt));

/** Notes what has fallen due, makes the digests whose time has come, and hands out up to `limit` that are to be sent. */
export async function takeDigests(deps: ApiDependencies, { limit, channels }: Taking): Promise<Taken[]> {
  await noteDueDates(deps);
  await gatherDigests(deps, { limit, channels });
  const free = and(isUnsent, or(isNull(digest.leaseUntil), lt(digest.leaseUntil, sql`now()`)));
  const chosen = deps.database
    .select({ id: digest.id })
    .from(digest)
    .where(free)
    .orderBy(asc(digest.createdAt))
    .limit(limit)
    .for('update', { skipLocked: true });
  const taken = await deps.database
    .update(digest)
    .set({
      leaseUntil: sql`now() + make_interval(mins => ${firstLeaseMinutes} * (2 ^ least(${digest.attempts}, ${mostDoublings}))::int)`,
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

/** Null: there is none. */
export async function findDigest({ database }: ApiDependencies, id: string): Promise<Digest | null> {
  const [found] = await database.select().from(digest).where(eq(digest.id, id));
  return found ?? null;
}

/** Nobody sends it over this channel any more. @returns false when that was said before. */
export async function finishDigest({ database }: ApiDependencies, id: string, channel: Channel): Promise<boolean> {
  const column = channel === 'EMAIL' ? 'emailDoneAt' : 'webhookDoneAt';
  const marked = await database
    .update(digest)
    .set({ [column]: new Date() })
    .where(and(eq(digest.id, id), isNull(digest[column])))
    .returning({ id: digest.id });
  return marked.length > 0;
}

const rowsPerPass = 5_000;

/** Removes old digests, sent or not, some thousand at a time; the database removes what they tell of with them. @returns how many. */
export async function forgetDigests({ database }: ApiDependencies, before: Date): Promise<number> {
  const old = database
    .select({ id: digest.id })
    .from(digest)
    .where(lt(digest.createdAt, before))
    .orderBy(asc(digest.createdAt))
    .limit(rowsPerPass);
  const removed = await database.delete(digest).where(inArray(digest.id, sql`(${old})`));
  return removed.rowCount ?? 0;
}
