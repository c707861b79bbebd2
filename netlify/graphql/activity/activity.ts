import type { Activity } from '#netlify/activities/activity.ts';
import { activityChanges } from '#netlify/activities/history.ts';

import type { ActivityResolvers } from '../generated/resolvers.ts';
import type { Remaining } from '../remaining.ts';

export const activityFields: Remaining<ActivityResolvers, Activity> = {
  history: async ({ id }, _, { deps }) => {
    const changes = await activityChanges(deps.database, id);
    return changes.map(({ at, actor, action, fromStatus, toStatus, note }) => ({
      at,
      actor,
      action,
      from: fromStatus,
      to: toStatus,
      note,
    }));
  },
};
