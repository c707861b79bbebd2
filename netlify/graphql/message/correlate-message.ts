import { ulid } from 'ulid';

import { type EventSubscription, isFlowableError, isUnanswered } from '#flowable/client/index.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { ambiguity } from '#netlify/services/processes/messages/ambiguity.ts';
import { type Correlation, findWaits } from '#netlify/services/processes/messages/find-waits.ts';
import { isOnItsWay, type Message } from '#netlify/services/processes/messages/message.ts';
import { messageVariables } from '#netlify/services/processes/messages/message-variables.ts';
import { sendMessage } from '#netlify/services/processes/messages/send-message.ts';
import { startByMessage } from '#netlify/services/processes/messages/start-by-message.ts';

import type { ApiContext } from '../context.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { type ProcessInstance, readIfAnswered, requireProcessInstance } from '../process/process-instance.ts';

export const correlateMessage: MutationResolvers['correlateMessage'] = async (_, { idempotencyKey, ...given }, context) => {
  const { messageName, businessKey } = given;
  const variables = given.variables ?? {};
  if (idempotencyKey === null || idempotencyKey === undefined) return deliverNow(context, { messageName, businessKey }, variables);
  const sent = await sendMessage(context.deps, context.person, { messageName, businessKey, variables, idempotencyKey });
  return receiverOf(context, sent);
};

/** Returns the instance that received a stored message; null while the message is on its way. @throws ApiError `MESSAGE_NOT_DELIVERED` */
async function receiverOf(context: ApiContext, sent: Message): Promise<ProcessInstance | null> {
  const { state, name: messageName, cause, problem, processInstanceId } = sent;
  if (isOnItsWay(sent)) return null;
  if (state === 'DELIVERED' && processInstanceId !== null) return readIfAnswered(context, processInstanceId);
  const facts = { messageName, businessKey: sent.businessKey ?? '', state, cause, problem: problem ?? '' };
  throw new ApiError('MESSAGE_NOT_DELIVERED', facts);
}

async function deliverNow(context: ApiContext, correlation: Correlation, given: Record<string, unknown>): Promise<ProcessInstance> {
  const { messageName } = correlation;
  const { deps } = context;
  const wait = await findWait(context, correlation);
  if (!wait) return begin(context, correlation, given);
  const { processInstanceId, executionId } = wait;
  const variables = await messageVariables(deps, wait, given);
  await deps.audit?.ask();
  try {
    await deps.flowable.executions.deliverMessage({ executionId, messageName, variables });
  } catch (error) {
    // Only another query can tell the cause: a lost answer, another sender, or a timer that was quicker.
    if (!isFlowableError(error) || (await stillWaits(context, wait))) throw error;
    if (!isUnanswered(error)) throw notExpected(correlation);
  }
  return requireProcessInstance(context, processInstanceId);
}

/** Begins the instance that starts with the message. @throws ApiError `MESSAGE_NOT_EXPECTED` where none does */
async function begin(context: ApiContext, correlation: Correlation, variables: Record<string, unknown>): Promise<ProcessInstance> {
  const start = await startByMessage(context.deps, context.person, { ...correlation, variables, idempotencyKey: `message:${ulid()}` });
  if (!start) throw notExpected(correlation);
  if (start.processInstanceId !== null) return requireProcessInstance(context, start.processInstanceId);
  const { messageName, businessKey } = correlation;
  throw new ApiError('MESSAGE_NOT_DELIVERED', { messageName, businessKey, state: start.status, cause: null, problem: start.message });
}

/** Returns the one place that waits for the message, of instances to which the caller may deliver it. @throws ApiError when there are several. */
async function findWait({ deps, person }: ApiContext, correlation: Correlation): Promise<EventSubscription | undefined> {
  const waits = await findWaits(deps, person, correlation);
  if (waits.length > 1) throw ambiguity(correlation, waits);
  return waits[0];
}

async function stillWaits({ deps }: ApiContext, { id, processInstanceId, eventName }: EventSubscription): Promise<boolean> {
  const waits = await deps.flowable.eventSubscriptions.ofMessage({ processInstanceId, messageName: eventName });
  return waits.some((wait) => wait.id === id);
}

const notExpected = (correlation: Correlation): ApiError => new ApiError('MESSAGE_NOT_EXPECTED', { ...correlation });
