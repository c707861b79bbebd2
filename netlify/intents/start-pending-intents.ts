import { and, asc, eq, isNull, lt, or, sql } from 'drizzle-orm';

import { intent } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';

import { startIntent } from './start-intent.ts';
import { type StartedProcess, toStartedProcess } from './started-process.ts';

/** Shorter than the deadline of the caller, with room for the start that is under way. */
const timeMs = 4_000;

/** Starts what is still pending, oldest first, up to `limit` and for a few seconds. @returns the ones that have an instance now. */
export async function startPendingIntents(deps: ApiDependencies, limit: number): Promise<StartedProcess[]> {
  const isFree = and(eq(intent.status, 'PENDING'), or(isNull(intent.leaseUntil), lt(intent.leaseUntil, sql`now()`)));
  const pending = await deps.database.select().from(intent).where(isFree).orderBy(asc(intent.createdAt)).limit(limit);
  const until = Date.now() + timeMs;
  const started: StartedProcess[] = [];
  for (const row of pending) {
    if (Date.now() > until) break;
    const { intent: after, isHolder } = await startIntent(deps, { intent: row, isNew: false });
    if (isHolder && after.status === 'STARTED') started.push(toStartedProcess(after));
  }
  return started;
}
