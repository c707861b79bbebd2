import { findMessage, listMessages } from '#netlify/services/processes/messages/list-messages.ts';
import { isOnItsWay, type Message } from '#netlify/services/processes/messages/message.ts';
import { maxFailures } from '#netlify/services/processes/messages/outcomes.ts';
import { sendSignal } from '#netlify/services/processes/messages/send-signal.ts';
import { summaryOf } from '#netlify/services/processes/messages/summary.ts';

import type { MessageResolvers, MutationResolvers, QueryResolvers } from '../generated/resolvers.ts';
import type { Remaining } from '../remaining.ts';
import { correlateMessage } from './correlate-message.ts';

export const queries = {
  message: (_, { idempotencyKey }, { deps, person }) => findMessage(deps, person, idempotencyKey),
  messages: (_, request, { deps, person }) => listMessages(deps, person, request),
} satisfies Partial<QueryResolvers>;

export const mutations = {
  correlateMessage,
  sendSignal: (_, { name, variables }, { deps, person }) => sendSignal(deps, person, { name, variables: variables ?? {} }),
} satisfies Partial<MutationResolvers>;

const messageFields: Remaining<MessageResolvers, Message> = {
  summary: summaryOf,
  sentBy: ({ createdBy }) => createdBy,
  acceptedAt: ({ createdAt }) => createdAt,
  maxAttempts: ({ state, cause }) => (state === 'RETRYING' && cause === 'ENGINE_FAILED' ? maxFailures : null),
  nextAttemptAt: (row) => (isOnItsWay(row) ? row.nextAt : null),
};

export const types = { Message: messageFields };
