import { removeAttachment as remove } from '#netlify/services/activities/conversation/attachments.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const removeAttachment: MutationResolvers['removeAttachment'] = (_, { id }, { deps, person }) => remove(deps, person, id);
