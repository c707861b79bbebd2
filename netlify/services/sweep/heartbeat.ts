import { eq, sql } from 'drizzle-orm';

import { heartbeat, type TopicBacklog } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

/** Writes down that a part of the bridge has done its rounds. */
export async function recordHeartbeat(
  deps: ApiDependencies,
  { name, dueInSeconds, backlog }: { name: string; dueInSeconds: number; backlog: readonly TopicBacklog[] },
): Promise<void> {
  const dueAt = sql`now() + make_interval(secs => ${dueInSeconds})`;
  await deps.database
    .insert(heartbeat)
    .values({ name, backlog, dueAt })
    .onConflictDoUpdate({ target: heartbeat.name, set: { at: sql`now()`, dueAt, backlog } });
}

/** Returns the time and findings of the last rounds of a part of the bridge; null before the first time. */
export async function readHeartbeat(deps: ApiDependencies, name: string) {
  const [row] = await deps.database.select().from(heartbeat).where(eq(heartbeat.name, name));
  return row ?? null;
}
