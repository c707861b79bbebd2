import type { Transaction } from '#netlify/database/client.ts';
import { activityChange } from '#netlify/database/schema.ts';

import type { Activity } from './activity.ts';

/** Announces a change of the Activity to the open pages of all people who could see it before or can see it now. */
export async function announceChange(transaction: Transaction, before: Activity | null, after: Activity): Promise<void> {
  const audience = new Set([...(before ? audienceOf(before) : []), ...audienceOf(after), 'role:operator']);
  await transaction.insert(activityChange).values({ tenantId: after.tenantId, activityId: after.id, audience: [...audience] });
}

function audienceOf({ candidateGroups, candidateUsers, assignee, owner, decidedBy, createdBy }: Activity): string[] {
  const persons = [assignee, owner, decidedBy, createdBy].flatMap((id) => id ?? []);
  return [...candidateGroups.map((group) => `group:${group}`), ...candidateUsers, ...persons];
}
