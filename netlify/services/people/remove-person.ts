import { and, eq } from 'drizzle-orm';

import { recorded } from '#netlify/services/audit/audit-entry.ts';
import { digest, notification, notificationPreference, person, savedFilter, savedInstanceFilter } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

/** Tables with the settings and the notices of a person. */
const tables = [notificationPreference, savedFilter, savedInstanceFilter, notification, digest] as const;

/**
 * Removes the entry of a person in the directory, with preferences, saved filters and everything that was to be sent. The record of cases
 * keeps the id, and open Activities stay with it. A token of the person that is still valid makes the entry anew.
 *
 * @returns false when there was no entry.
 */
export function removePerson(deps: ApiDependencies, tenant: string, id: string): Promise<boolean> {
  return recorded(deps, async (transaction) => {
    for (const table of tables) await transaction.delete(table).where(and(eq(table.tenantId, tenant), eq(table.personId, id)));
    const removed = await transaction.delete(person).where(and(eq(person.tenantId, tenant), eq(person.id, id)));
    return (removed.rowCount ?? 0) > 0;
  });
}
