import { and, desc, eq, inArray, or, type SQL } from 'drizzle-orm';

import { hasRole, type Person } from '#netlify/auth/person.ts';
import { withinTenant } from '#netlify/auth/tenant.ts';
import { message } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { newestFirst, type PageRequest } from '#netlify/core/newest-first.ts';
import type { Page } from '#netlify/core/page.ts';

import type { Message, MessageState } from './message.ts';

export interface MessageListRequest extends PageRequest {
  readonly filter?: {
    readonly states?: readonly MessageState[] | null;
    readonly businessKey?: string | null;
    readonly messageName?: string | null;
    readonly processInstanceId?: string | null;
  } | null;
}

/** Messages and signals of the person's tenant, newest first. */
export async function listMessages(deps: ApiDependencies, person: Person, request: MessageListRequest): Promise<Page<Message>> {
  const { createdAt: at, id } = message;
  return newestFirst({ at, id, placeOf: (row: Message) => ({ at: row.createdAt, id: row.id }) }, request, ({ isBehind, order, limit }) =>
    deps.database
      .select()
      .from(message)
      .where(and(eq(message.tenantId, person.tenant), ...conditions(request.filter ?? {}), isBehind))
      .orderBy(...order)
      .limit(limit),
  );
}

function conditions({
  states,
  businessKey,
  messageName,
  processInstanceId,
}: NonNullable<MessageListRequest['filter']>): (SQL | undefined)[] {
  return [
    states ? inArray(message.state, [...states]) : undefined,
    businessKey ? eq(message.businessKey, businessKey) : undefined,
    messageName ? eq(message.name, messageName) : undefined,
    processInstanceId ? eq(message.processInstanceId, processInstanceId) : undefined,
  ];
}

interface Receiver {
  readonly id: string;
  readonly businessKey: string | null;
  readonly endedAt: Date | null;
}

/** Lists messages that were delivered to an instance, and those on their way to its business key while it runs; newest first. */
export async function messagesOf(
  deps: ApiDependencies,
  person: Person,
  { instance, limit }: { instance: Receiver; limit: number },
): Promise<Message[]> {
  const { id, businessKey, endedAt } = instance;
  const isComing =
    businessKey === null || endedAt !== null
      ? undefined
      : and(eq(message.businessKey, businessKey), inArray(message.state, ['WAITING', 'RETRYING', 'NEEDS_ATTENTION']));
  return deps.database
    .select()
    .from(message)
    .where(and(withinTenant(person, message.tenantId), or(eq(message.processInstanceId, id), isComing)))
    .orderBy(desc(message.createdAt), desc(message.id))
    .limit(limit);
}

/** Returns the message sent under the key, or null if it is somebody else's and the person reads only their own. */
export async function findMessage({ database }: ApiDependencies, person: Person, idempotencyKey: string): Promise<Message | null> {
  const [found] = await database
    .select()
    .from(message)
    .where(and(eq(message.tenantId, person.tenant), eq(message.idempotencyKey, idempotencyKey)));
  const mayRead = found?.createdBy === person.id || hasRole(person, 'operator', 'auditor');
  return found && mayRead ? found : null;
}
