import { dropDraft } from '#netlify/activities/conversation/drafts.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const discardDraft: MutationResolvers['discardDraft'] = (_, { activityId }, { deps, person }) =>
  dropDraft(deps.database, { activityId, personId: person.id });
