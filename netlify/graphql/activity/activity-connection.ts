import { type ActivityList, countActivities } from '#netlify/services/activities/lists/list-activities.ts';

import type { ActivityConnectionResolvers } from '../generated/resolvers.ts';
import type { Remaining } from '../remaining.ts';

export const activityConnectionFields: Remaining<ActivityConnectionResolvers, ActivityList> = {
  totalCount: (list, _, { deps }) => countActivities(deps, list),
};
