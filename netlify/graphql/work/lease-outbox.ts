import { leaseOutbox as lease } from '#netlify/services/outbox/outbox.ts';
import { pageSize } from '#netlify/core/page.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const leaseOutbox: MutationResolvers['leaseOutbox'] = (_, { limit }, { deps }) =>
  lease(deps, pageSize(limit, { usual: limit, field: 'limit' }));
