import { startPendingIntents as start } from '#netlify/services/processes/starts/start-pending-intents.ts';
import { pageSize } from '#netlify/core/page.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const startPendingIntents: MutationResolvers['startPendingIntents'] = (_, { limit }, { deps }) =>
  start(deps, pageSize(limit, { usual: limit, field: 'limit' }));
