import { and, eq, sql } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import { activity } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';
import { ApiError } from '#netlify/errors.ts';

import { type Activity, closedError } from './activity.ts';
import { recordChange } from './history.ts';
import { requireActivity, versionConflict } from './require-activity.ts';

/** Gives an open Activity to the person. Claiming what one has claimed already changes nothing. */
export async function claimActivity(
  deps: ApiDependencies,
  person: Person,
  { id, version }: { id: string; version: number },
): Promise<Activity> {
  const before = await requireActivity(deps, person, id);
  if (before.status === 'CLAIMED' && before.assignee === person.id) return before;
  const claimed = await deps.database.transaction(async (transaction) => {
    const [row] = await transaction
      .update(activity)
      .set({ status: 'CLAIMED', assignee: person.id, version: sql`${activity.version} + 1`, updatedAt: new Date() })
      .where(and(eq(activity.id, id), eq(activity.version, version), eq(activity.status, 'OPEN')))
      .returning();
    if (row) await recordChange(transaction, row, { actor: person.id, action: 'claimed', from: 'OPEN' });
    return row;
  });
  return claimed ?? refuseClaim(deps, person, id);
}

async function refuseClaim(deps: ApiDependencies, person: Person, id: string): Promise<never> {
  const found = await requireActivity(deps, person, id);
  const closed = closedError(found);
  if (closed) throw closed;
  if (found.status === 'CLAIMED') throw new ApiError('CLAIMED_BY_OTHER', { assignee: found.assignee ?? 'Someone' });
  throw await versionConflict(deps, found);
}
