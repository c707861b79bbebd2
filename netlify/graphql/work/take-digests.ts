import { takeDigests as take } from '#netlify/services/notifications/digests.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const takeDigests: MutationResolvers['takeDigests'] = (_, request, { deps }) => take(deps, request);
