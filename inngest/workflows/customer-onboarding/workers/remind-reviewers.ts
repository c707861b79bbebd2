import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { nothingSchema } from '../variables.ts';

const userTaskKey = 'review-application';

/** Reminds the candidates of the open review, once. No review is open any more when someone decided in the same moment. */
export const remindReviewers = defineWorker({
  name: 'Remind reviewers',
  input: nothingSchema,
  output: nothingSchema,
  async run(_, { api, idempotencyKey, processInstanceId, log }) {
    const reminded = await api.remindActivities({ processInstanceId, userTaskKey, idempotencyKey });
    log('reminded the reviewers', { activities: reminded });
    return complete({});
  },
});
