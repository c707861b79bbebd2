import { addComment as add } from '#netlify/services/activities/conversation/comments.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const addComment: MutationResolvers['addComment'] = (_, request, { deps, person }) => add(deps, person, request);
