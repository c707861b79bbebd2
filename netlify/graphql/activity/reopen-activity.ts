import { reopenActivity as reopen } from '#netlify/services/activities/actions/reopen-activity.ts';
import { shown } from '#netlify/services/activities/show-assignee.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const reopenActivity: MutationResolvers['reopenActivity'] = (_, request, { deps, person }) =>
  shown(deps, reopen(deps, person, request));
