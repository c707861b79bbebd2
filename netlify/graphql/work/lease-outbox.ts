import { leaseOutbox as lease } from '#netlify/outbox/outbox.ts';
import { pageSize } from '#netlify/page.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const leaseOutbox: MutationResolvers['leaseOutbox'] = (_, { limit }, { deps }) =>
  lease(deps, pageSize(limit, { usual: limit, field: 'limit' }));
