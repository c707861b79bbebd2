import { handBackActivity as handBack } from '#netlify/services/activities/actions/delegate-activity.ts';
import { shown } from '#netlify/services/activities/show-assignee.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const handBackActivity: MutationResolvers['handBackActivity'] = (_, request, { deps, person }) =>
  shown(deps, handBack(deps, person, request));
