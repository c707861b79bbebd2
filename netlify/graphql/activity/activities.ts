import { listActivities } from '#netlify/services/activities/lists/list-activities.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';

export const activities: QueryResolvers['activities'] = (_, request, { deps, person }) => listActivities(deps, person, request);
