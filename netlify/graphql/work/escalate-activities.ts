import { escalateActivities as escalate } from '#netlify/services/activities/process/escalate-activities.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const escalateActivities: MutationResolvers['escalateActivities'] = (_, escalation, { deps }) => escalate(deps, escalation);
