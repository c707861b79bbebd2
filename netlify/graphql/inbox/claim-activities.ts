import { claimActivities as claim } from '#netlify/activities/actions/bulk.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';
import { toBulkResults } from './bulk-result.ts';

export const claimActivities: MutationResolvers['claimActivities'] = async (_, { activities }, { deps, person }) =>
  toBulkResults(await claim(deps, person, activities), deps);
