import { checkHealth } from '#netlify/services/health/check-health.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';

export const health: QueryResolvers['health'] = (_, __, { deps }) => checkHealth(deps);
