import { unclaimActivity as unclaim } from '#netlify/services/activities/actions/assign-activity.ts';
import { shown } from '#netlify/services/activities/show-assignee.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const unclaimActivity: MutationResolvers['unclaimActivity'] = (_, request, { deps, person }) =>
  shown(deps, unclaim(deps, person, request));
