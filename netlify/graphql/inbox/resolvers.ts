import { assignActivities, claimActivities, completeActivities } from '#netlify/services/activities/actions/bulk.ts';
import { inboxCounts } from '#netlify/services/activities/lists/inbox-counts.ts';
import { deleteSavedFilter, savedFilters, saveFilter } from '#netlify/services/activities/lists/saved-filters.ts';
import { saveInstanceFilter, savedInstanceFilters } from '#netlify/services/processes/instances/saved-filters.ts';

import type { MutationResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { toBulkResults } from './bulk-result.ts';

export const queries = {
  inboxCounts: (_, __, { deps, person }) => inboxCounts(deps, person),
  savedFilters: (_, __, { deps, person }) => savedFilters(deps, person),
  savedInstanceFilters: (_, __, { deps, person }) => savedInstanceFilters(deps, person),
} satisfies Partial<QueryResolvers>;

export const mutations = {
  assignActivities: async (_, { activities, assignee, note }, context) =>
    toBulkResults(
      await assignActivities(context.deps, context.person, { activities, assignee: assignee ?? null, note: note ?? null }),
      context,
      'assignActivities',
    ),
  claimActivities: async (_, { activities }, context) =>
    toBulkResults(await claimActivities(context.deps, context.person, activities), context, 'claimActivities'),
  completeActivities: async (_, request, context) =>
    toBulkResults(await completeActivities(context.deps, context.person, request), context, 'completeActivities'),
  deleteSavedFilter: (_, { id }, { deps, person }) => deleteSavedFilter(deps, person, id),
  saveFilter: (_, request, { deps, person }) => saveFilter(deps, person, request),
  saveInstanceFilter: (_, request, { deps, person }) => saveInstanceFilter(deps, person, request),
} satisfies Partial<MutationResolvers>;
