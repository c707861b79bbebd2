import { moveSweepCursor as move } from '#netlify/services/sweep/sweep-cursor.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const moveSweepCursor: MutationResolvers['moveSweepCursor'] = (_, request, { deps }) => move(deps, request);
