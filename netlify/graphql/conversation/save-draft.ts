import { saveDraft as save } from '#netlify/services/activities/conversation/drafts.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const saveDraft: MutationResolvers['saveDraft'] = (_, request, { deps, person }) => save(deps, person, request);
