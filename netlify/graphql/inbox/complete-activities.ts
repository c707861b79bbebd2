import { completeActivities as complete } from '#netlify/services/activities/actions/bulk.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';
import { toBulkResults } from './bulk-result.ts';

export const completeActivities: MutationResolvers['completeActivities'] = async (_, request, context) =>
  toBulkResults(await complete(context.deps, context.person, request), context, 'completeActivities');
