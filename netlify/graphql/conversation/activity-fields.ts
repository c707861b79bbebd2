import type { Activity } from '#netlify/services/activities/activity.ts';
import { pageSize } from '#netlify/core/page.ts';

import { loadersOf } from '../activity/loaders.ts';
import type { ApiContext } from '../context.ts';
import type { ActivityResolvers } from '../generated/resolvers.ts';

interface Asked {
  readonly first?: number | null;
}

const page = { defaultSize: 100 };

/** Fields of an Activity that people have added. */
export const conversationFields = {
  comments: ({ id }: Activity, { first }: Asked, context: ApiContext) => loadersOf(context).comments(pageSize(first, page)).load(id),
  attachments: ({ id }, { first }, context) => loadersOf(context).attachments(pageSize(first, page)).load(id),
  watchers: async ({ id }, { first }, context) =>
    (await loadersOf(context).watchers(pageSize(first, page)).load(id)).map(({ personId }) => personId),
  watching: async ({ id }, _, context) => (await loadersOf(context).watching.load(id)).length > 0,
  viewers: async ({ id }, { first }, context) =>
    (await loadersOf(context).viewers.load(id)).slice(0, pageSize(first, page)).map(({ personId }) => personId),
  draft: async ({ id }, _, context) => (await loadersOf(context).drafts.load(id))[0] ?? null,
} satisfies Pick<ActivityResolvers, 'comments' | 'attachments' | 'watchers' | 'watching' | 'viewers' | 'draft'>;
