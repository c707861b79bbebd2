import { listHistory } from '#netlify/services/activities/lists/list-history.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';

export const activityHistory: QueryResolvers['activityHistory'] = (_, request, { deps, person }) => listHistory(deps, person, request);
