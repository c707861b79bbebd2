import { openActivities as open } from '#netlify/activities/open-activities.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const openActivities: MutationResolvers['openActivities'] = (_, { tasks }, { deps }) =>
  open(
    deps,
    tasks.map((task) => ({
      ...task,
      description: task.description ?? null,
      businessKey: task.businessKey ?? null,
      dueAt: task.dueAt ?? null,
    })),
  );
