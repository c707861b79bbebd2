import { addAttachment, removeAttachment } from '#netlify/services/activities/conversation/attachments.ts';
import { addComment } from '#netlify/services/activities/conversation/comments.ts';
import { discardDraft, saveDraft } from '#netlify/services/activities/conversation/drafts.ts';
import { unwatchActivity, watchActivity } from '#netlify/services/activities/conversation/watchers.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const mutations = {
  addAttachment: (_, request, { deps, person }) => addAttachment(deps, person, request),
  addComment: (_, request, { deps, person }) => addComment(deps, person, request),
  discardDraft: (_, { activityId }, { deps, person }) => discardDraft(deps, { activityId, personId: person.id }),
  removeAttachment: (_, { id }, { deps, person }) => removeAttachment(deps, person, id),
  saveDraft: (_, request, { deps, person }) => saveDraft(deps, person, request),
  unwatchActivity: (_, { id }, { deps, person }) => unwatchActivity(deps, person, id),
  watchActivity: (_, { id }, { deps, person }) => watchActivity(deps, person, id),
} satisfies Partial<MutationResolvers>;
