import { forgetDigests as forget } from '#netlify/notifications/digests.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const forgetDigests: MutationResolvers['forgetDigests'] = (_, { before }, { deps }) => forget(deps, before);
