import { unwatchActivity as unwatch } from '#netlify/services/activities/conversation/watchers.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const unwatchActivity: MutationResolvers['unwatchActivity'] = (_, { id }, { deps, person }) => unwatch(deps, person, id);
