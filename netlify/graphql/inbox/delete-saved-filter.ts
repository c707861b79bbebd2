import { deleteSavedFilter as remove } from '#netlify/services/activities/lists/saved-filters.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const deleteSavedFilter: MutationResolvers['deleteSavedFilter'] = (_, { id }, { deps, person }) => remove(deps, person, id);
