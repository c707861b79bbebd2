import { finishEffect as finish } from '#netlify/effects/effects.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const finishEffect: MutationResolvers['finishEffect'] = (_, request, { deps }) => finish(deps, request);
