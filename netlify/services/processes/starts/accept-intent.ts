import { and, eq, ne, notExists, or, sql } from 'drizzle-orm';
import { ulid } from 'ulid';

import { recorded } from '#netlify/services/audit/audit-entry.ts';
import type { Person } from '#netlify/auth/person.ts';
import type { Transaction } from '#netlify/database/client.ts';
import { intent } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { requestHash as hashOf } from '#netlify/core/request-hash.ts';

import { leaseEnd } from './lease.ts';
import type { Intent } from './started-process.ts';

export interface StartRequest {
  readonly processDefinitionKey: string;
  readonly businessKey: string;
  readonly variables: Record<string, unknown>;
  readonly idempotencyKey: string;
  /** Message whose start event begins the instance; absent: the plain one. */
  readonly startMessage?: string;
}

export interface AcceptedIntent {
  readonly intent: Intent;
  /** Whether this call has written the intent and holds its lease. No other call has tried to start the instance. */
  readonly isNew: boolean;
}

/**
 * Stores the request before calling the engine. Idempotent: the same key with the same input returns the same intent. Keys are unique
 * within the tenant.
 *
 * @throws ApiError `IDEMPOTENCY_CONFLICT` | `BUSINESS_KEY_IN_USE`
 */
export async function acceptIntent(deps: ApiDependencies, person: Person, request: StartRequest): Promise<AcceptedIntent> {
  const { processDefinitionKey, businessKey, variables, startMessage = null } = request;
  const requestHash = hashOf([processDefinitionKey, businessKey, variables, ...(startMessage === null ? [] : [startMessage])]);
  const values = { ...request, startMessage, requestHash, createdBy: person.id };
  const fresh =
    (await insertIntent(deps, { ...values, ...firstAttempt(), id: ulid(), tenantId: person.tenant })) ??
    (await recorded(deps, (transaction) => retryRefused(transaction, person.tenant, values)));
  if (fresh) return { intent: fresh, isNew: true };
  return { intent: await existingIntent(deps, person.tenant, request, requestHash), isNew: false };
}

type NewIntent = Omit<typeof intent.$inferInsert, 'leaseUntil'> & ReturnType<typeof firstAttempt>;

const firstAttempt = () => ({ attempts: 1, leaseUntil: leaseEnd() });

/** Inserts the intent and its audit row in one statement: the only one that most starts need. @returns undefined when a key is in use */
async function insertIntent({ database, audit: entry }: ApiDependencies, values: NewIntent): Promise<Intent | undefined> {
  const accepted = database.$with('accepted').as(database.insert(intent).values(values).onConflictDoNothing().returning());
  const logged = entry ? [database.$with('logged', {}).as(entry.insertAfter('accepted'))] : [];
  const [row] = await database
    .with(accepted, ...logged)
    .select()
    .from(accepted);
  if (row) entry?.committed();
  return row;
}

/** Reuses the intent of a refused start: no instance was made, so a corrected request may use the same keys again. */
async function retryRefused(
  transaction: Transaction,
  tenant: string,
  values: Omit<StartRequest, 'startMessage'> & { startMessage: string | null; requestHash: string; createdBy: string },
): Promise<Intent | undefined> {
  const { processDefinitionKey, businessKey, idempotencyKey } = values;
  const isRefused = and(
    eq(intent.tenantId, tenant),
    eq(intent.processDefinitionKey, processDefinitionKey),
    eq(intent.businessKey, businessKey),
    eq(intent.status, 'REFUSED'),
  );
  const others = transaction
    .select({ id: intent.id })
    .from(intent)
    .where(and(eq(intent.tenantId, tenant), eq(intent.idempotencyKey, idempotencyKey), ne(intent.businessKey, businessKey)));
  const [row] = await transaction
    .update(intent)
    .set({ ...values, ...firstAttempt(), status: 'PENDING', refusal: null, problem: null, failures: 0, updatedAt: sql`now()` })
    .where(and(isRefused, notExists(others)))
    .returning();
  return row;
}

async function existingIntent(deps: ApiDependencies, tenant: string, request: StartRequest, requestHash: string): Promise<Intent> {
  const { idempotencyKey, processDefinitionKey, businessKey } = request;
  const sameBusinessKey = and(eq(intent.processDefinitionKey, processDefinitionKey), eq(intent.businessKey, businessKey));
  const found = await deps.database
    .select()
    .from(intent)
    .where(and(eq(intent.tenantId, tenant), or(eq(intent.idempotencyKey, idempotencyKey), sameBusinessKey)));
  const sameKey = found.find((row) => row.idempotencyKey === idempotencyKey);
  if (sameKey?.requestHash === requestHash) return sameKey;
  if (sameKey) {
    throw new ApiError('IDEMPOTENCY_CONFLICT', { businessKey: sameKey.businessKey, processDefinitionKey: sameKey.processDefinitionKey });
  }
  throw new ApiError('BUSINESS_KEY_IN_USE', { businessKey, processDefinitionKey, processInstanceId: found[0]?.processInstanceId ?? null });
}
