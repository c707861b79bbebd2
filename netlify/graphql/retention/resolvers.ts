import { prunePage } from '#netlify/services/retention/prune.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const mutations = {
  prune: (_, { target, after }, { deps }) => prunePage(deps, target, after),
} satisfies Partial<MutationResolvers>;
