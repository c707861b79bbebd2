import { forgetChanges as forget } from '#netlify/activities/change-feed.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const forgetChanges: MutationResolvers['forgetChanges'] = (_, { before }, { deps }) => forget(deps, before);
