import { eq, sql } from 'drizzle-orm';

import { sweepCursor } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

/** From where the sweep must look again; null before the first sweep. */
export async function readSweepCursor(deps: ApiDependencies, name: string): Promise<Date | null> {
  const [row] = await deps.database.select().from(sweepCursor).where(eq(sweepCursor.name, name));
  return row?.movedTo ?? null;
}

/** Moves forward only: of two sweeps at once the later instant stays. */
export async function moveSweepCursor(deps: ApiDependencies, { name, to }: { name: string; to: Date }): Promise<Date> {
  const [row] = await deps.database
    .insert(sweepCursor)
    .values({ name, movedTo: to })
    .onConflictDoUpdate({ target: sweepCursor.name, set: { movedTo: sql`greatest(${sweepCursor.movedTo}, excluded.moved_to)` } })
    .returning();
  return row?.movedTo ?? to;
}
