import { and, eq, sql } from 'drizzle-orm';
import { ulid } from 'ulid';

import { recorded } from '#netlify/services/audit/audit-entry.ts';
import type { Person } from '#netlify/auth/person.ts';
import type { Transaction } from '#netlify/database/client.ts';
import { message } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { requestHash as hashOf } from '#netlify/core/request-hash.ts';

import { leaseSeconds, secondsFromNow } from './held-message.ts';
import type { Message } from './message.ts';

export interface MessageRequest {
  readonly messageName: string;
  readonly businessKey: string;
  readonly variables: Record<string, unknown>;
  readonly idempotencyKey: string;
}

export interface AcceptedMessage {
  readonly message: Message;
  /** Whether this call has stored the message and holds its lease. */
  readonly isNew: boolean;
}

/**
 * Stores a message before anybody is asked for. Idempotent: the same key with the same input answers with the same message. Keys are those
 * of the tenant.
 *
 * @throws ApiError `IDEMPOTENCY_KEY_REUSED`
 */
export async function acceptMessage(deps: ApiDependencies, person: Person, request: MessageRequest): Promise<AcceptedMessage> {
  const values = valuesOf(deps, person, request);
  const stored = await recorded(deps, async (transaction) => {
    const [row] = await transaction
      .insert(message)
      .values({ ...values, kind: 'MESSAGE', id: ulid(), tenantId: person.tenant })
      .onConflictDoNothing()
      .returning();
    return row ?? replaceRejected(transaction, person.tenant, values);
  });
  if (stored) return { message: stored, isNew: true };
  return { message: await existing(deps, person.tenant, values), isNew: false };
}

function valuesOf({ config }: ApiDependencies, person: Person, request: MessageRequest) {
  const { messageName: name, businessKey, variables, idempotencyKey } = request;
  return {
    name,
    businessKey,
    variables,
    idempotencyKey,
    createdBy: person.id,
    requestHash: hashOf([name, businessKey, variables, person.id]),
    leaseUntil: secondsFromNow(leaseSeconds),
    expiresAt: secondsFromNow(config.messageSeconds),
  };
}

/** A rejected message has had no effect: its key may be used again for a corrected message. */
async function replaceRejected(
  transaction: Transaction,
  tenantId: string,
  values: ReturnType<typeof valuesOf>,
): Promise<Message | undefined> {
  const again = { state: 'WAITING', cause: null, problem: null, attempts: 0, createdAt: sql`now()`, nextAt: sql`now()` } as const;
  const [row] = await transaction
    .update(message)
    .set({ ...values, ...again, updatedAt: sql`now()` })
    .where(and(isOfKey(tenantId, values.idempotencyKey), eq(message.state, 'REJECTED')))
    .returning();
  return row;
}

async function existing(
  deps: ApiDependencies,
  tenantId: string,
  { idempotencyKey, requestHash }: Pick<Message, 'idempotencyKey' | 'requestHash'>,
): Promise<Message> {
  const [found] = await deps.database.select().from(message).where(isOfKey(tenantId, idempotencyKey));
  if (found?.requestHash === requestHash) return found;
  throw new ApiError('IDEMPOTENCY_KEY_REUSED', { kind: 'message' });
}

const isOfKey = (tenantId: string, idempotencyKey: string) =>
  and(eq(message.tenantId, tenantId), eq(message.idempotencyKey, idempotencyKey));
