import { and, desc, eq } from 'drizzle-orm';
import { ulid } from 'ulid';

import { customer } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';
import { ApiError } from '#netlify/errors.ts';

/** The customer record of an approved application. */
export type Customer = typeof customer.$inferSelect;

export type NewCustomer = Pick<Customer, 'businessKey' | 'fullName' | 'country' | 'email'>;

const mostCustomers = 100;

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
  const { businessKey, fullName, country, email } = existing;
  const isSame = businessKey === fields.businessKey && fullName === fields.fullName && country === fields.country && email === fields.email;
  if (!isSame) throw new ApiError('IDEMPOTENCY_CONFLICT', { businessKey, processDefinitionKey: 'customer' });
  return existing;
}

/** Idempotent: an undone record stays as it is, with its first reason. */
export async function undoCustomer(deps: ApiDependencies, { id, reason }: { id: string; reason: string }): Promise<Customer> {
  const [undone] = await deps.database
    .update(customer)
    .set({ status: 'UNDONE', undoneReason: reason })
    .where(and(eq(customer.id, id), eq(customer.status, 'ACTIVE')))
    .returning();
  const found = undone ?? (await findCustomer(deps, id));
  if (!found) throw new ApiError('NOT_FOUND', { kind: 'customer', id });
  return found;
}

export async function findCustomer(deps: ApiDependencies, id: string): Promise<Customer | null> {
  const [found] = await deps.database.select().from(customer).where(eq(customer.id, id));
  return found ?? null;
}

/** Newest first, at most 100. */
export function listCustomers(deps: ApiDependencies, businessKey: string | null): Promise<Customer[]> {
  return deps.database
    .select()
    .from(customer)
    .where(businessKey === null ? undefined : eq(customer.businessKey, businessKey))
    .orderBy(desc(customer.id))
    .limit(mostCustomers);
}
