import { savedFilters as list } from '#netlify/services/activities/lists/saved-filters.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';

export const savedFilters: QueryResolvers['savedFilters'] = (_, __, { deps, person }) => list(deps, person);
