import { remindActivities as remind } from '#netlify/services/activities/process/remind-activities.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const remindActivities: MutationResolvers['remindActivities'] = (_, reminder, { deps }) => remind(deps, reminder);
