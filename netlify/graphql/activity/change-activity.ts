import { changeDates } from '#netlify/services/activities/actions/change-dates.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const changeActivity: MutationResolvers['changeActivity'] = (_, request, { deps, person }) => changeDates(deps, person, request);
