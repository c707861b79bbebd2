import { knownTasks as known } from '#netlify/services/activities/process/open-activities.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';

export const knownTasks: QueryResolvers['knownTasks'] = (_, { taskIds }, { deps }) => known(deps, taskIds);
