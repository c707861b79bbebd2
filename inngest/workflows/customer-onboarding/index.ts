import { customerOnboarding } from '#bpmn/generated/customer-onboarding.ts';
import { defineWorkflow } from '#inngest/define/workflow.ts';

import { reviewApplication } from './user-tasks/review-application.ts';
import { applicationSchema } from './variables.ts';
import { createCustomer } from './workers/create-customer.ts';
import { escalateReview } from './workers/escalate-review.ts';
import { openBillingAccount } from './workers/open-billing-account.ts';
import { remindReviewers } from './workers/remind-reviewers.ts';
import { requestInformation } from './workers/request-information.ts';
import { screenApplicant } from './workers/screen-applicant.ts';
import { sendClosingNotice } from './workers/send-closing-notice.ts';
import { sendFailureNotice } from './workers/send-failure-notice.ts';
import { sendRefusal } from './workers/send-refusal.ts';
import { sendWelcome } from './workers/send-welcome.ts';
import { undoCustomer } from './workers/undo-customer.ts';

export const customerOnboardingWorkflow = defineWorkflow(customerOnboarding, {
  access: { start: { roles: ['clerk'] }, work: { groups: ['onboarding-leads'] } },
  start: applicationSchema,
  workers: {
    'customer-onboarding.screen-applicant': screenApplicant,
    'customer-onboarding.send-refusal': sendRefusal,
    'customer-onboarding.request-information': requestInformation,
    'customer-onboarding.remind-reviewers': remindReviewers,
    'customer-onboarding.escalate-review': escalateReview,
    'customer-onboarding.send-closing-notice': sendClosingNotice,
    'customer-onboarding.create-customer': createCustomer,
    'customer-onboarding.open-billing-account': openBillingAccount,
    'customer-onboarding.undo-customer': undoCustomer,
    'customer-onboarding.send-failure-notice': sendFailureNotice,
    'customer-onboarding.send-welcome': sendWelcome,
  },
  userTasks: { 'review-application': reviewApplication },
  goals: ['customer-onboarded'],
});
