import { openActivities as open } from '#netlify/services/activities/process/open-activities.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const openActivities: MutationResolvers['openActivities'] = (_, { tasks }, { deps }) =>
  open(
    deps,
    tasks.map((task) => ({
      ...task,
      description: task.description ?? null,
      businessKey: task.businessKey ?? null,
      assignee: task.assignee ?? null,
      owner: task.owner ?? null,
      dueAt: task.dueAt ?? null,
      candidateUsers: task.candidateUsers ?? [],
      delegation: task.delegation ?? 'NONE',
      tenantId: task.tenantId ?? '',
      deadlines: (task.deadlines ?? []).map((deadline) => ({ ...deadline, at: deadline.at.toISOString() })),
    })),
  );
