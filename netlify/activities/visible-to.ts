import { and, arrayOverlaps, eq, type SQL, sql } from 'drizzle-orm';

import { hasRole, type Person } from '#netlify/auth/person.ts';
import { activity } from '#netlify/database/schema.ts';

/**
 * The Activities that the person may READ, as SQL: what `mayOn` says of a single one. One condition that an index knows, whoever asks:
 * the column `readers` holds the keys of everybody who may see an Activity, made by the database from the other columns.
 */
export function visibleTo(person: Person): SQL | undefined {
  if (person.kind === 'service') return sql`false`;
  const ofTenant = eq(activity.tenantId, person.tenant);
  if (hasRole(person, 'operator', 'auditor')) return ofTenant;
  return and(ofTenant, arrayOverlaps(activity.readers, [...candidateKeys(person), key('person', person)]));
}

/** The Activities that are open to the person as a candidate. */
export function openTo(person: Person): SQL | undefined {
  const keys = candidateKeys(person);
  return keys.length === 0 ? sql`false` : and(eq(activity.tenantId, person.tenant), arrayOverlaps(activity.readers, keys));
}

export const visibleActivity = (person: Person, id: string): SQL | undefined => and(eq(activity.id, id), visibleTo(person));

function candidateKeys(person: Person): string[] {
  if (!hasRole(person, 'reviewer', 'lead')) return [];
  return [...person.groups.map((group) => groupKey(person, group)), key('candidate', person)];
}

// As the function `activity_readers` of the database writes them.
export const groupKey = ({ tenant }: Person, group: string): string => `group:${tenant}:${group}`;
const key = (kind: 'person' | 'candidate', { tenant, id }: Person): string => `${kind}:${tenant}:${id}`;
