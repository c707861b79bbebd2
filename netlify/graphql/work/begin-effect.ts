import { beginEffect as begin } from '#netlify/effects/effects.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const beginEffect: MutationResolvers['beginEffect'] = (_, { input }, { deps }) =>
  begin(deps, { ...input, businessKey: input.businessKey ?? null, dispatchedAt: input.dispatchedAt ?? null });
