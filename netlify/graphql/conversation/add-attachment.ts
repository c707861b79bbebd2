import { addAttachment as add } from '#netlify/services/activities/conversation/attachments.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const addAttachment: MutationResolvers['addAttachment'] = (_, request, { deps, person }) => add(deps, person, request);
