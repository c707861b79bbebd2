import type { Activity } from '#netlify/activities/activity.ts';

import { loadersOf } from '../activity/loaders.ts';
import type { ActivityResolvers } from '../generated/resolvers.ts';

/** The fields of an Activity that people have added. */
export const conversationFields = {
  comments: ({ id }: Activity, _: unknown, context) => loadersOf(context).comments.load(id),
  attachments: ({ id }, _, context) => loadersOf(context).attachments.load(id),
  watchers: async ({ id }, _, context) => (await loadersOf(context).watchers.load(id)).map(({ personId }) => personId),
  watching: async ({ id }, _, context) =>
    (await loadersOf(context).watchers.load(id)).some(({ personId }) => personId === context.person.id),
  viewers: async ({ id }, _, context) => (await loadersOf(context).viewers.load(id)).map(({ personId }) => personId),
  draft: async ({ id }, _, context) => (await loadersOf(context).drafts.load(id))[0] ?? null,
} satisfies Pick<ActivityResolvers, 'comments' | 'attachments' | 'watchers' | 'watching' | 'viewers' | 'draft'>;
