import { claimActivity as claim } from '#netlify/activities/claim-activity.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const claimActivity: MutationResolvers['claimActivity'] = (_, request, { deps, person }) => claim(deps, person, request);
