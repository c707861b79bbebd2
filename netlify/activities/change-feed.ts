import { inArray, lt, sql } from 'drizzle-orm';

import type { Transaction } from '#netlify/database/client.ts';
import { activityChange } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';

import type { Activity } from './activity.ts';

/** Tells open pages that something of the Activity has changed: whoever could see it before or can see it now. */
export async function announceChange(transaction: Transaction, before: Activity | null, after: Activity): Promise<void> {
  const audience = new Set([...(before ? audienceOf(before) : []), ...audienceOf(after), 'role:operator']);
  await transaction.insert(activityChange).values({ tenantId: after.tenantId, activityId: after.id, audience: [...audience] });
}

function audienceOf({ candidateGroups, candidateUsers, assignee, owner, decidedBy, createdBy }: Activity): string[] {
  const persons = [assignee, owner, decidedBy, createdBy].flatMap((id) => id ?? []);
  return [...candidateGroups.map((group) => `group:${group}`), ...candidateUsers, ...persons];
}

const rowsPerPass = 5_000;

/** Removes old rows of the feed, some thousand at a time. @returns how many. */
export async function forgetChanges(deps: ApiDependencies, before: Date): Promise<number> {
  const old = deps.database
    .select({ sequence: activityChange.sequence })
    .from(activityChange)
    .where(lt(activityChange.at, before))
    .orderBy(activityChange.at)
    .limit(rowsPerPass);
  const removed = await deps.database.delete(activityChange).where(inArray(activityChange.sequence, sql`(${old})`));
  return removed.rowCount ?? 0;
}
