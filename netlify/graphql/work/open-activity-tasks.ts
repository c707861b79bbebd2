import { openActivityTasks as list } from '#netlify/services/activities/process/open-activity-tasks.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';

export const openActivityTasks: QueryResolvers['openActivityTasks'] = (_, request, { deps }) => list(deps, request);
