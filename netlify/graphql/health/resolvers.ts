import { checkHealth } from '#netlify/services/health/check-health.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';

export const queries = {
  health: (_, __, { deps }) => checkHealth(deps),
} satisfies Partial<QueryResolvers>;
