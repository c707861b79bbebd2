import { and, asc, eq, isNull, lt, or, sql } from 'drizzle-orm';

import { intent } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { startIntent } from './start-intent.ts';

/** Time limit, shorter than the deadline of the caller, with room for the starts that are under way. */
const timeMs = 4_000;
/** Number of concurrent starts: keeps the engine busy without making its other callers wait. */
const startsAtOnce = 4;

/** Starts pending intents, oldest first, up to `limit` and for a few seconds. @returns the number that are no longer pending. */
export async function startPendingIntents(deps: ApiDependencies, limit: number): Promise<number> {
  const isFree = and(eq(intent.status, 'PENDING'), or(isNull(intent.leaseUntil), lt(intent.leaseUntil, sql`now()`)));
  const pending = await deps.database.select().from(intent).where(isFree).orderBy(asc(intent.createdAt)).limit(limit);
  const until = Date.now() + timeMs;
  let settled = 0;
  const rows = pending.values();
  const starter = async (): Promise<void> => {
    for (const row of rows) {
      if (Date.now() > until) return;
      const { intent: after, isHolder } = await startIntent(deps, { intent: row, isNew: false });
      if (isHolder && after.status !== 'PENDING') settled += 1;
    }
  };
  await Promise.all(Array.from({ length: startsAtOnce }, starter));
  return settled;
}
