import { sql } from 'drizzle-orm';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { changedInstance } from '#netlify/database/schema.ts';

/** Marks process instances that are to be read again, now or after a while; the next sweep reads what nobody asks for before. */
export async function markChanged({ database }: ApiDependencies, ids: readonly string[], { afterSeconds = 0 } = {}): Promise<void> {
  if (ids.length === 0) return;
  const dueAt = sql`clock_timestamp() + make_interval(secs => ${afterSeconds})`;
  await database
    .insert(changedInstance)
    .values([...new Set(ids)].sort().map((id) => ({ id, dueAt })))
    .onConflictDoUpdate({ target: changedInstance.id, set: { dueAt: sql`greatest(${changedInstance.dueAt}, excluded.due_at)` } });
}
