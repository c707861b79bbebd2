import { watchActivity as watch } from '#netlify/services/activities/conversation/watchers.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const watchActivity: MutationResolvers['watchActivity'] = (_, { id }, { deps, person }) => watch(deps, person, id);
