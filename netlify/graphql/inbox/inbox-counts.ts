import { inboxCounts as counts } from '#netlify/services/activities/lists/inbox-counts.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';

export const inboxCounts: QueryResolvers['inboxCounts'] = (_, __, { deps, person }) => counts(deps, person);
