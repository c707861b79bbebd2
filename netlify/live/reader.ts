import { hasRole, type Person } from '#netlify/auth/person.ts';

import { type Cursor, writeCursor } from './cursor.ts';
import type { Change } from './read-changes.ts';

/** Caller, with the place up to which the caller was told. */
export interface Reader {
  readonly person: Person;
  readonly place: Cursor;
  /** Whether the reader had no place, or one too far back, and must read all data anew. */
  readonly isNew: boolean;
}

/** Changed Activities, and the place behind the changes. A hint to read the Activities anew, never data. */
export interface News {
  readonly cursor: string;
  readonly activityIds: readonly string[];
}

export const newsFor = (person: Person, changes: readonly Change[], place: Cursor): News => ({
  cursor: writeCursor(changes.at(-1)?.cursor ?? place),
  activityIds: [...new Set(changes.filter((change) => concerns(person, change)).flatMap(({ activityId }) => activityId ?? []))],
});

/** Whether the person could see what changed, before or after. */
function concerns(person: Person, { tenantId, audience }: Change): boolean {
  if (tenantId !== person.tenant) return false;
  if (hasRole(person, 'operator', 'auditor')) return true;
  return audience.some((key) => key === person.id || person.groups.some((group) => key === `group:${group}`));
}
