import { defineWorkflow } from '#inngest/define/workflow.ts';

import { caseReview } from './generated/case-review.ts';
import { reviewCase } from './review-case.ts';
import { caseSchema } from './variables.ts';
import {
  checkCase,
  escalateReview,
  recordCase,
  remindReviewers,
  requestAnswer,
  sendClosingNotice,
  sendConfirmation,
  sendRefusal,
} from './workers.ts';

/** Workflow of the tests, with people, timers, a message and mails. */
export const caseReviewWorkflow = defineWorkflow(caseReview, {
  access: { start: { roles: ['clerk'] }, work: { groups: ['case-leads'] } },
  start: caseSchema,
  workers: {
    'case-review.check-case': checkCase,
    'case-review.send-refusal': sendRefusal,
    'case-review.record-case': recordCase,
    'case-review.send-confirmation': sendConfirmation,
    'case-review.remind-reviewers': remindReviewers,
    'case-review.escalate-review': escalateReview,
    'case-review.send-closing-notice': sendClosingNotice,
    'case-review.request-answer': requestAnswer,
  },
  userTasks: { 'review-case': reviewCase },
});
