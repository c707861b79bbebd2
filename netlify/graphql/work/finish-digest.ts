import { finishDigest as finish } from '#netlify/services/notifications/digests.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const finishDigest: MutationResolvers['finishDigest'] = (_, { id, channel, problem = null }, { deps }) =>
  finish(deps, id, { channel, problem });
