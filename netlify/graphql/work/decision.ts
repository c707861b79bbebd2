import { readDecision } from '#netlify/services/activities/process/read-decision.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';

export const decision: QueryResolvers['decision'] = (_, { activityId }, { deps }) => readDecision(deps, activityId);
