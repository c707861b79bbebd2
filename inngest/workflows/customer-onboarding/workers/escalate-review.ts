import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { escalationSchema, nothingSchema } from '../variables.ts';

const escalation = { userTaskKey: 'review-application', group: 'onboarding-leads' } as const;

/** Offers the open review to the leads as well. None is open any more when someone decided in the same moment: then nothing is escalated. */
export const escalateReview = defineWorker({
  name: 'Escalate review',
  input: nothingSchema,
  output: escalationSchema,
  async run(_, { api, processInstanceId, log }) {
    const escalated = await api.escalateActivities({ processInstanceId, ...escalation });
    log('escalated the review', { activities: escalated });
    return complete({ reviewEscalated: escalated > 0 });
  },
});
