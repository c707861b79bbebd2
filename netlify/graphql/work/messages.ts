import { deliverAwaitedMessages } from '#netlify/services/processes/messages/deliver-awaited-messages.ts';
import { deliverDueMessages } from '#netlify/services/processes/messages/deliver-due-messages.ts';
import { pageSize } from '#netlify/core/page.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const deliverMessages: MutationResolvers['deliverMessages'] = (_, { limit, processInstanceIds }, { deps }) => {
  const most = pageSize(limit, { usual: limit, limit: 500, field: 'limit' });
  return processInstanceIds ? deliverAwaitedMessages(deps, processInstanceIds, most) : deliverDueMessages(deps, most);
};
