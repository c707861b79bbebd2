import { completeActivity as complete } from '#netlify/services/activities/actions/complete-activity.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const completeActivity: MutationResolvers['completeActivity'] = (_, request, { deps, person }) => complete(deps, person, request);
