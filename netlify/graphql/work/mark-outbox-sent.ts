import { markSent } from '#netlify/services/outbox/outbox.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const markOutboxSent: MutationResolvers['markOutboxSent'] = (_, { ids }, { deps }) => markSent(deps, ids);
