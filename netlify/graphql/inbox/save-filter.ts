import { saveFilter as save } from '#netlify/services/activities/lists/saved-filters.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const saveFilter: MutationResolvers['saveFilter'] = (_, request, { deps, person }) => save(deps, person, request);
