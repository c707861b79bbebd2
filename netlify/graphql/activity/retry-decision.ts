import { retryDecision as retry } from '#netlify/services/activities/actions/retry-decision.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const retryDecision: MutationResolvers['retryDecision'] = (_, request, { deps, person }) => retry(deps, person, request);
