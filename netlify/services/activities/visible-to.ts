import { and, arrayOverlaps, eq, type SQL, sql } from 'drizzle-orm';

import { hasRole, type Person } from '#netlify/auth/person.ts';
import { activity } from '#netlify/database/schema.ts';

/**
 * Returns the condition for Activities that the person may READ, as SQL; `mayOn` is the equivalent for a single one. One indexed condition
 * for all callers: the database derives the column `readers` from the other columns, with the keys of everybody who may see an Activity.
 */
export function visibleTo(person: Person): SQL | undefined {
  if (person.kind === 'service') return sql`false`;
  const ofTenant = eq(activity.tenantId, person.tenant);
  if (hasRole(person, 'operator', 'auditor')) return ofTenant;
  return involving(person);
}

/** Returns the condition for Activities of which the person is candidate, assignee, owner, decider, creator or lead. */
export function involving(person: Person): SQL | undefined {
  const keys = [...candidateKeys(person), key('person', person)];
  return and(eq(activity.tenantId, person.tenant), arrayOverlaps(activity.readers, keys));
}

/** Returns the condition for Activities that are open to the person as a candidate. */
export function openTo(person: Person): SQL | undefined {
  const keys = candidateKeys(person);
  return keys.length === 0 ? sql`false` : and(eq(activity.tenantId, person.tenant), arrayOverlaps(activity.readers, keys));
}

export const visibleActivity = (person: Person, id: string): SQL | undefined => and(eq(activity.id, id), visibleTo(person));

function candidateKeys(person: Person): string[] {
  if (!hasRole(person, 'reviewer', 'lead')) return [];
  return [...person.groups.map((group) => groupKey(person, group)), key('candidate', person)];
}

// Same format as in the database function `activity_readers`.
export const groupKey = ({ tenant }: Person, group: string): string => `group:${tenant}:${group}`;
const key = (kind: 'person' | 'candidate', { tenant, id }: Person): string => `${kind}:${tenant}:${id}`;
