import { readSweepCursor } from '#netlify/services/sweep/sweep-cursor.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';

export const sweepCursor: QueryResolvers['sweepCursor'] = (_, { name }, { deps }) => readSweepCursor(deps, name);
