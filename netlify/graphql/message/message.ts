import type { Message } from '#netlify/services/processes/messages/message.ts';
import { isOnItsWay } from '#netlify/services/processes/messages/message.ts';
import { mostFailures } from '#netlify/services/processes/messages/outcomes.ts';
import { summaryOf } from '#netlify/services/processes/messages/summary.ts';

import type { MessageResolvers } from '../generated/resolvers.ts';
import type { Remaining } from '../remaining.ts';

export const messageFields: Remaining<MessageResolvers, Message> = {
  summary: summaryOf,
  sentBy: ({ createdBy }) => createdBy,
  acceptedAt: ({ createdAt }) => createdAt,
  maxAttempts: ({ state, cause }) => (state === 'RETRYING' && cause === 'ENGINE_FAILED' ? mostFailures : null),
  nextAttemptAt: (row) => (isOnItsWay(row) ? row.nextAt : null),
};
