import { createHash } from 'node:crypto';

import { and, eq, or } from 'drizzle-orm';
import { ulid } from 'ulid';

import type { Person } from '#netlify/auth/person.ts';
import { intent } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';
import { ApiError } from '#netlify/errors.ts';

import { leaseEnd } from './lease.ts';
import type { Intent } from './started-process.ts';

export interface StartRequest {
  readonly processDefinitionKey: string;
  readonly businessKey: string;
  readonly variables: Record<string, unknown>;
  readonly idempotencyKey: string;
}

export interface AcceptedIntent {
  readonly intent: Intent;
  /** This call has written it and holds its lease. Nobody else has tried to start it. */
  readonly isNew: boolean;
}

/**
 * Keeps what is asked before the engine is. The same key with the same input answers with the same intent. Keys are those of the tenant:
 * another one may use the same.
 *
 * @throws ApiError `IDEMPOTENCY_CONFLICT` | `BUSINESS_KEY_IN_USE`
 */
export async function acceptIntent(deps: ApiDependencies, person: Person, request: StartRequest): Promise<AcceptedIntent> {
  const requestHash = hashOf(request);
  const [row] = await deps.database
    .insert(intent)
    .values({ ...request, id: ulid(), tenantId: person.tenant, requestHash, createdBy: person.id, attempts: 1, leaseUntil: leaseEnd() })
    .onConflictDoNothing()
    .returning();
  if (row) return { intent: row, isNew: true };
  return { intent: await existingIntent(deps, person.tenant, request, requestHash), isNew: false };
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

function hashOf({ processDefinitionKey, businessKey, variables }: StartRequest): string {
  return createHash('sha256')
    .update(canonicalJson([processDefinitionKey, businessKey, variables]))
    .digest('hex');
}

/** JSON whose text does not depend on the order in which properties were written. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
