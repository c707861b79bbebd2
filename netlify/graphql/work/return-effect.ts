import { returnEffect as giveBack } from '#netlify/effects/effects.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const returnEffect: MutationResolvers['returnEffect'] = (_, delivery, { deps }) => giveBack(deps, delivery);
