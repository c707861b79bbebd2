import { and, eq, type SQL } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import { withinTenant } from '#netlify/auth/tenant.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { operation, type operationItem } from '#netlify/database/schema.ts';

export type Operation = typeof operation.$inferSelect;
export type OperationItem = typeof operationItem.$inferSelect;
export type OperationKindName = Operation['kind'];

/** Returns the condition for one operation of the person's tenant. */
export const isOwn = (person: Person, id: string): SQL | undefined => and(eq(operation.id, id), withinTenant(person, operation.tenantId));

/** Returns the operation, or null when the person's tenant has no such one. */
export async function findOperation({ database }: ApiDependencies, person: Person, id: string): Promise<Operation | null> {
  const [found] = await database.select().from(operation).where(isOwn(person, id));
  return found ?? null;
}

/** Returns the operation. @throws ApiError `NOT_FOUND` */
export async function requireOperation(deps: ApiDependencies, person: Person, id: string): Promise<Operation> {
  const found = await findOperation(deps, person, id);
  if (!found) throw new ApiError('NOT_FOUND', { kind: 'operation', id });
  return found;
}
