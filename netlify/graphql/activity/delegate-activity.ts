import { delegateActivity as delegate } from '#netlify/services/activities/actions/delegate-activity.ts';
import { shown } from '#netlify/services/activities/show-assignee.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const delegateActivity: MutationResolvers['delegateActivity'] = (_, request, { deps, person }) =>
  shown(deps, delegate(deps, person, request));
