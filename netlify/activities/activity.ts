import type { SQL } from 'drizzle-orm';
import { and, arrayOverlaps, eq, or } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import { hasRole } from '#netlify/auth/person.ts';
import { activity } from '#netlify/database/schema.ts';
import { ApiError } from '#netlify/errors.ts';

/** The record of work for a person, as it is stored. */
export type Activity = typeof activity.$inferSelect;

/** The Activities that a person may see: all for operators and the bridge, else those of the own groups and the own claims. */
export function visibleTo(person: Person): SQL | undefined {
  if (hasRole(person, 'operator', 'worker')) return undefined;
  if (!hasRole(person, 'reviewer', 'lead')) return eq(activity.id, '');
  const own = eq(activity.assignee, person.id);
  return person.groups.length === 0 ? own : or(own, arrayOverlaps(activity.candidateGroups, [...person.groups]));
}

export const visibleActivity = (person: Person, id: string): SQL | undefined => and(eq(activity.id, id), visibleTo(person));

/** Why an Activity takes no claim and no decision any more; null while it does. */
export function closedError(found: Activity): ApiError | null {
  if (found.status === 'OPEN' || found.status === 'CLAIMED') return null;
  if (found.decision && found.decidedBy && found.decidedAt) {
    const { decidedBy, decidedAt, decision } = found;
    return new ApiError('ACTIVITY_ALREADY_DECIDED', { decidedBy, decidedAt: decidedAt.toISOString(), decision });
  }
  return new ApiError('ACTIVITY_CLOSED', { status: found.status, reason: found.closedReason ?? 'the process went on without it' });
}
