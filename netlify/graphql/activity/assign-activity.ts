import { assignActivity as assign } from '#netlify/services/activities/actions/assign-activity.ts';
import { shown } from '#netlify/services/activities/show-assignee.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const assignActivity: MutationResolvers['assignActivity'] = (_, { assignee, ...request }, { deps, person }) =>
  shown(deps, assign(deps, person, { ...request, assignee: assignee ?? null }));
