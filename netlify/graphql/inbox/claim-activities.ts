import { claimActivities as claim } from '#netlify/services/activities/actions/bulk.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';
import { toBulkResults } from './bulk-result.ts';

export const claimActivities: MutationResolvers['claimActivities'] = async (_, { activities }, context) =>
  toBulkResults(await claim(context.deps, context.person, activities), context, 'claimActivities');
