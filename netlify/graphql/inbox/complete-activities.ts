import { completeActivities as complete } from '#netlify/activities/actions/bulk.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';
import { toBulkResults } from './bulk-result.ts';

export const completeActivities: MutationResolvers['completeActivities'] = async (_, request, { deps, person }) =>
  toBulkResults(await complete(deps, person, request), deps);
