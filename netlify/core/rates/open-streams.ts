import { randomUUID } from 'node:crypto';

import { and, count, eq, lt, sql } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import { openStream } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

type Parts = Pick<ApiDependencies, 'config' | 'database'>;

/** A stream whose process has died counts for so much longer. */
const graceSeconds = 15;

/**
 * Takes one of the streams that a person may have open at once, over all processes.
 *
 * @returns what gives it back.
 * @throws ApiError `RATE_LIMITED` when all of them are open.
 */
export async function reserveStream({ config, database }: Parts, { tenant, id: personId }: Person): Promise<() => Promise<void>> {
  const limit = config.rates.streams;
  if (limit === 0) return async () => undefined;
  const id = randomUUID();
  const isOwn = and(eq(openStream.tenantId, tenant), eq(openStream.personId, personId));
  const seconds = config.live.streamSeconds + graceSeconds;
  await database.transaction(async (transaction) => {
    // Two streams of one person at the same moment would each count without the other.
    await transaction.execute(sql`select pg_advisory_xact_lock(hashtext(${`stream ${tenant} ${personId}`}))`);
    await transaction.delete(openStream).where(and(isOwn, lt(openStream.until, sql`now()`)));
    const [open] = await transaction.select({ value: count() }).from(openStream).where(isOwn);
    if ((open?.value ?? 0) >= limit) throw new ApiError('RATE_LIMITED', { what: 'open streams', limit, retryAfterSeconds: graceSeconds });
    await transaction.insert(openStream).values({ id, tenantId: tenant, personId, until: sql`now() + make_interval(secs => ${seconds})` });
  });
  return async () => void (await database.delete(openStream).where(eq(openStream.id, id)));
}
