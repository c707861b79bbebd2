import { findMessage, listMessages } from '#netlify/services/processes/messages/list-messages.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';

export const message: QueryResolvers['message'] = (_, { idempotencyKey }, { deps, person }) => findMessage(deps, person, idempotencyKey);

export const messages: QueryResolvers['messages'] = (_, request, { deps, person }) => listMessages(deps, person, request);
