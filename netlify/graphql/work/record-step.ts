import { recordStep as record } from '#netlify/effects/effects.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const recordStep: MutationResolvers['recordStep'] = (_, step, { deps }) => record(deps, step);
