import { assignActivities as assign } from '#netlify/services/activities/actions/bulk.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';
import { toBulkResults } from './bulk-result.ts';

export const assignActivities: MutationResolvers['assignActivities'] = async (_, { activities, assignee, note }, context) =>
  toBulkResults(
    await assign(context.deps, context.person, { activities, assignee: assignee ?? null, note: note ?? null }),
    context,
    'assignActivities',
  );
