import { claimActivity as claim } from '#netlify/services/activities/actions/claim-activity.ts';
import { shown } from '#netlify/services/activities/show-assignee.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const claimActivity: MutationResolvers['claimActivity'] = (_, request, { deps, person }) =>
  shown(deps, claim(deps, person, request));
