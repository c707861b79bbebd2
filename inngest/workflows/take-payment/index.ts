import { takePayment } from '#bpmn/generated/take-payment.ts';
import { defineWorkflow } from '#inngest/define/workflow.ts';

import { paymentRequestSchema } from './variables.ts';
import { askForMethod } from './workers/ask-for-method.ts';
import { chargePayment } from './workers/charge-payment.ts';

export const takePaymentWorkflow = defineWorkflow(takePayment, {
  access: { start: { roles: ['clerk'] } },
  start: paymentRequestSchema,
  workers: { 'take-payment.charge-payment': chargePayment, 'take-payment.ask-for-method': askForMethod },
  userTasks: {},
  goals: ['payment-taken'],
});
