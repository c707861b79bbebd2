import { settleActivities as settle } from '#netlify/services/activities/process/settle-activities.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const settleActivities: MutationResolvers['settleActivities'] = (_, { tasks }, { deps }) =>
  settle(
    deps,
    tasks.map((task) => ({ ...task, deleteReason: task.deleteReason ?? null })),
  );
