import { findActivity } from '#netlify/services/activities/find-activity.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';

export const activity: QueryResolvers['activity'] = (_, { id }, { deps, person }) => findActivity(deps, person, id);
