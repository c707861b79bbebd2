import { and, eq } from 'drizzle-orm';

import { type Person, personRoles } from '#netlify/auth/person.ts';
import { person } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import type { Message } from './message.ts';

/** Returns the sender with the roles and groups of their last token, or null if the directory does not know them. */
export async function senderOf(
  { database }: Pick<ApiDependencies, 'database'>,
  { tenantId, createdBy }: Pick<Message, 'tenantId' | 'createdBy'>,
): Promise<Person | null> {
  const [row] = await database
    .select()
    .from(person)
    .where(and(eq(person.tenantId, tenantId), eq(person.id, createdBy)));
  if (!row) return null;
  const roles = personRoles.filter((role) => row.roles.includes(role));
  return { id: row.id, name: row.name, roles, groups: row.groups, tenant: row.tenantId, kind: 'person' };
}
