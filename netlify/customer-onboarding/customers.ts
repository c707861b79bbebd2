import { and, desc, eq } from 'drizzle-orm';
import { ulid } from 'ulid';

import type { Person } from '#netlify/auth/person.ts';
import { withinTenant } from '#netlify/auth/tenant.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

import { customer } from './tables.ts';

/** The customer record of an approved application. */
export type Customer = typeof customer.$inferSelect;

export type NewCustomer = Pick<Customer, 'tenantId' | 'businessKey' | 'fullName' | 'country' | 'email'>;

/** The same idempotency key answers with the same record; other input under it is an error. */
export async function createCustomer(
  deps: ApiDependencies,
  { idempotencyKey, ...fields }: NewCustomer & { idempotencyKey: string },
): Promise<Customer> {
  const [created] = await deps.database
    .insert(customer)
    .values({ id: ulid(), idempotencyKey, ...fields })
    .onConflictDoNothing({ target: customer.idempotencyKey })
    .returning();
  if (created) return created;
  const [existing] = await deps.database.select().from(customer).where(eq(customer.idempotencyKey, idempotencyKey));
  if (!existing) throw new Error('A customer record that was there has gone.');
  if (!isSame(existing, fields))
    throw new ApiError('IDEMPOTENCY_CONFLICT', { businessKey: existing.businessKey, processDefinitionKey: 'customer' });
  return existing;
}

const isSame = (existing: Customer, asked: NewCustomer): boolean =>
  (['tenantId', 'businessKey', 'fullName', 'country', 'email'] as const).every((field) => existing[field] === asked[field]);

/** Idempotent: an undone record stays as it is, with its first reason. */
export async function undoCustomer(
  deps: ApiDependencies,
  person: Person,
  { id, reason }: { id: string; reason: string },
): Promise<Customer> {
  const [undone] = await deps.database
    .update(customer)
    .set({ status: 'UNDONE', undoneReason: reason })
    .where(and(eq(customer.id, id), withinTenant(person, customer.tenantId), eq(customer.status, 'ACTIVE')))
    .returning();
  const found = undone ?? (await findCustomer(deps, person, id));
  if (!found) throw new ApiError('NOT_FOUND', { kind: 'customer', id });
  return found;
}

export async function findCustomer(deps: ApiDependencies, person: Person, id: string): Promise<Customer | null> {
  const isMeant = and(eq(customer.id, id), withinTenant(person, customer.tenantId));
  const [found] = await deps.database.select().from(customer).where(isMeant);
  return found ?? null;
}

/** Customers of the person's tenant, newest first. */
export function listCustomers(
  deps: ApiDependencies,
  person: Person,
  { businessKey, limit }: { businessKey: string | null; limit: number },
): Promise<Customer[]> {
  return deps.database
    .select()
    .from(customer)
    .where(and(withinTenant(person, customer.tenantId), businessKey === null ? undefined : eq(customer.businessKey, businessKey)))
    .orderBy(desc(customer.id))
    .limit(limit);
}
