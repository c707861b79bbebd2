import { cancelActivity as cancel } from '#netlify/services/activities/actions/cancel-activity.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const cancelActivity: MutationResolvers['cancelActivity'] = (_, request, { deps, person }) => cancel(deps, person, request);
