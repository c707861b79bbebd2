import type { Effect } from '#netlify/effects/effects.ts';
import type { EffectResolvers } from '#netlify/graphql/generated/resolvers.ts';
import { troubledSystems } from '#netlify/systems/systems.ts';

import type { Remaining } from '../remaining.ts';

export const effectFields: Remaining<EffectResolvers, Effect> = {
  troubledSystems: (_, __, { deps }) => troubledSystems(deps),
};
