import { discardDraft as discard } from '#netlify/services/activities/conversation/drafts.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const discardDraft: MutationResolvers['discardDraft'] = (_, { activityId }, { deps, person }) =>
  discard(deps, { activityId, personId: person.id });
