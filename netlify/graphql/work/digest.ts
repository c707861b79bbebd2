import { findDigest } from '#netlify/services/notifications/digests.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';

export const digest: QueryResolvers['digest'] = async (_, { id }, { deps }) => {
  const found = await findDigest(deps, id);
  if (!found) return null;
  const { content, emailDoneAt, webhookDoneAt, ...rest } = found;
  return {
    ...rest,
    ...content,
    emailAddress: emailDoneAt ? null : content.emailAddress,
    webhook: content.webhook && !webhookDoneAt,
    items: content.items.map((item) => ({ ...item, dueAt: item.dueAt ? new Date(item.dueAt) : null, at: new Date(item.at) })),
  };
};
