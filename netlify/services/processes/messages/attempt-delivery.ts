import { alias } from 'drizzle-orm/pg-core';
import { and, eq, notExists, sql } from 'drizzle-orm';

import { type EventSubscription, isFlowableError, isUnanswered } from '#flowable/client/index.ts';
import { inInstanceSpan, SpanKind } from '#inngest/telemetry/spans.ts';
import type { Person } from '#netlify/auth/person.ts';
import { mayDo } from '#netlify/auth/rules.ts';
import { intent, message } from '#netlify/database/schema.ts';
import { callersOf } from '#netlify/core/callers-of.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { sentenceOf } from '#netlify/core/error-sentences.ts';
import { ApiError } from '#netlify/core/errors.ts';

import { ambiguity } from './ambiguity.ts';
import { findWaits } from './find-waits.ts';
import { asHeld, changeHeld, leaseSeconds, secondsFromNow } from './held-message.ts';
import { messageVariables } from './message-variables.ts';
import type { HeldMessage, Message } from './message.ts';
import { delivered, failed, markWaiting, notDelivered } from './outcomes.ts';
import { senderOf } from './sender.ts';
import { startByMessage } from './start-by-message.ts';

/**
 * Tries to deliver a message whose lease the caller holds, once.
 *
 * Exactly once: the place is written down before the engine is asked, one message for each, and a delivery without an answer is resolved by
 * reading whether that place still waits. A loop that comes back to the same element waits at another place.
 */
export async function attemptDelivery(deps: ApiDependencies, held: HeldMessage): Promise<Message> {
  try {
    if (held.sentAt && !(await stillWaits(deps, held))) return await delivered(deps, held);
    if (held.expiresAt.getTime() <= Date.now() && !(await isBeginning(deps, held))) return await notDelivered(deps, held, expiryOf(held));
    const sender = await senderOf(deps, held);
    if (!sender) return await notDelivered(deps, held, unknownSender);
    return held.kind === 'SIGNAL' ? await deliverSignal(deps, held, sender) : await deliverMessage(deps, held, sender);
  } catch (error) {
    return failure(deps, held, { error, sent: held.sentAt !== null });
  }
}

const expiryOf = ({ cause, problem }: Message) =>
  cause !== null && problem !== null ? ({ state: 'EXPIRED', cause, problem } as const) : nobodyWaited;

const nobodyWaited = { state: 'EXPIRED', cause: 'NOBODY_WAITED', problem: 'Nothing waited for it until it expired.' } as const;
const unknownSender = { state: 'REJECTED', cause: 'FORBIDDEN', problem: 'Its sender is not known any more.' } as const;
const signalForbidden = { state: 'REJECTED', cause: 'FORBIDDEN', problem: 'Its sender may not send signals any more.' } as const;
const waitEnded = { state: 'EXPIRED', cause: 'WAIT_ENDED', problem: 'The place that it was for waits no longer.' } as const;

async function deliverMessage(deps: ApiDependencies, held: HeldMessage, sender: Person): Promise<Message> {
  const correlation = { messageName: held.name, businessKey: held.businessKey ?? '' };
  const waits = await findWaits(deps, sender, correlation);
  const [wait] = waits;
  if (!wait) return begin(deps, held, sender);
  if (waits.length === 1) return deliverTo(deps, held, wait);
  const problem = sentenceOf(ambiguity(correlation, waits));
  return notDelivered(deps, held, { state: 'NEEDS_ATTENTION', cause: 'AMBIGUOUS', problem });
}

const startKey = ({ id }: Message): string => `message:${id}`;

/** Whether its start is accepted: that goes on, however long the engine is away. */
const isBeginning = async ({ database }: ApiDependencies, held: Message): Promise<boolean> =>
  (await database.$count(intent, and(eq(intent.tenantId, held.tenantId), eq(intent.idempotencyKey, startKey(held))))) > 0;

/** Begins the instance that starts with the message; without one, the message waits. */
async function begin(deps: ApiDependencies, held: HeldMessage, sender: Person): Promise<Message> {
  const { name: messageName, businessKey, variables } = held;
  try {
    const request = { messageName, businessKey: businessKey ?? '', variables, idempotencyKey: startKey(held) };
    const start = await startByMessage(deps, sender, request);
    if (start?.status === 'STARTED') return await delivered(deps, held, { processInstanceId: start.processInstanceId });
    if (start?.status !== 'REFUSED') return await markWaiting(deps, held);
    return await notDelivered(deps, held, { state: 'REJECTED', cause: 'ENGINE_REFUSED', problem: start.message });
  } catch (error) {
    if (!isOfVariables(error)) throw error;
    return notDelivered(deps, held, { state: 'REJECTED', cause: error.code, problem: sentenceOf(error) });
  }
}

async function deliverSignal(deps: ApiDependencies, held: HeldMessage, sender: Person): Promise<Message> {
  if (!mayDo(sender, 'Mutation.sendSignal')) return notDelivered(deps, held, signalForbidden);
  const wait = (await waitsLike(deps, held)).find(({ id }) => id === held.waitId);
  return wait ? deliverTo(deps, held, wait) : notDelivered(deps, held, waitEnded);
}

async function deliverTo(deps: ApiDependencies, held: HeldMessage, wait: EventSubscription): Promise<Message> {
  const variables = await acceptedVariables(deps, held, wait);
  if (variables instanceof ApiError) {
    return notDelivered(deps, held, { state: 'REJECTED', cause: variables.code, problem: sentenceOf(variables) });
  }
  const claimed = await claimWait(deps, held, wait);
  if (!claimed) return markWaiting(deps, held);
  try {
    await inInstanceSpan(deliverySpan(deps, held, wait), () => send(deps, held, { executionId: wait.executionId, variables }));
  } catch (error) {
    return failure(deps, asHeld(claimed), { error, sent: isUnknown(error) });
  }
  return delivered(deps, asHeld(claimed));
}

function send({ flowable }: ApiDependencies, { kind, name }: HeldMessage, to: { executionId: string; variables: Record<string, unknown> }) {
  if (kind === 'SIGNAL') return flowable.executions.deliverSignal({ ...to, signalName: name });
  return flowable.executions.deliverMessage({ ...to, messageName: name });
}

const deliverySpan = (deps: ApiDependencies, { id, kind, name }: HeldMessage, { processInstanceId }: EventSubscription) => ({
  processInstanceId,
  readCaller: callersOf(deps),
  name: `${kind.toLowerCase()} ${name}`,
  kind: SpanKind.PRODUCER,
  attributes: { 'messaging.system': 'flowable', 'messaging.destination.name': name, 'messaging.message.id': id },
});

type VariablesError = ApiError<'INVALID_INPUT'> | ApiError<'UNKNOWN_PROCESS'>;

const isOfVariables = (error: unknown): error is VariablesError =>
  error instanceof ApiError && (error.code === 'INVALID_INPUT' || error.code === 'UNKNOWN_PROCESS');

async function acceptedVariables(
  deps: ApiDependencies,
  { variables }: Message,
  wait: EventSubscription,
): Promise<Record<string, unknown> | VariablesError> {
  try {
    return await messageVariables(deps, wait, variables);
  } catch (error) {
    if (isOfVariables(error)) return error;
    throw error;
  }
}

/** Writes down where the message goes, before it goes. Undefined if another message is on its way there, or the lease has gone. */
function claimWait(deps: ApiDependencies, held: HeldMessage, wait: EventSubscription): Promise<Message | undefined> {
  const other = alias(message, 'other');
  const isClaimed = deps.database
    .select({ id: other.id })
    .from(other)
    .where(sql`${eq(other.waitId, wait.id)} and ${other.id} <> ${held.id}`);
  const { id: waitId, processInstanceId, executionId, activityId: elementId } = wait;
  const place = { waitId, processInstanceId, executionId, elementId };
  const sending = { sentAt: sql`now()`, leaseUntil: secondsFromNow(leaseSeconds) };
  return changeHeld(deps, held, { ...place, ...sending }, notExists(isClaimed));
}

/** Whether the place to which the message was sent still waits, so that it did not arrive. */
async function stillWaits(deps: ApiDependencies, held: Message): Promise<boolean> {
  return (await waitsLike(deps, held)).some(({ id }) => id === held.waitId);
}

function waitsLike({ flowable }: ApiDependencies, { kind, name, tenantId, processInstanceId }: Message): Promise<EventSubscription[]> {
  if (processInstanceId === null) return Promise.resolve([]);
  if (kind === 'MESSAGE') return flowable.eventSubscriptions.ofMessage({ processInstanceId, messageName: name });
  return flowable.eventSubscriptions.ofSignal({ tenantId, signalName: name, processInstanceId });
}

/** An answer of the engine, even a failure, tells that the delivery was rolled back. */
const isUnknown = (error: unknown): boolean => isFlowableError(error) && (isUnanswered(error) || error.code === 'UNEXPECTED_RESPONSE');

async function failure(deps: ApiDependencies, held: HeldMessage, { error, sent }: { error: unknown; sent: boolean }): Promise<Message> {
  if (!isFlowableError(error)) throw error;
  deps.log.warn({ messageId: held.id, name: held.name, problem: error.message }, 'A message was not delivered');
  return failed(deps, held, { error, sent });
}
