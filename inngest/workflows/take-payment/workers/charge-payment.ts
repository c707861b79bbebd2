import { bpmnError, complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { declineSchema, paymentRequestSchema, paymentSchema } from '../variables.ts';

/** Takes the total by the payment method of the customer. Each try is a job of its own, so another method is charged anew. */
export const chargePayment = defineWorker({
  name: 'Charge payment',
  input: paymentRequestSchema.pick({ orderNumber: true, total: true, paymentMethod: true }),
  output: paymentSchema,
  errorCodes: ['PAYMENT_DECLINED'],
  errorVariables: { PAYMENT_DECLINED: declineSchema },
  systems: ['payment'],
  effect: { undo: ['order-fulfilment.refund-payment'] },
  settings: { operator: 'Clear it up with the payment provider, then retry the job: the same key charges nothing twice.' },
  async run(request, { idempotencyKey, services, signal }) {
    const answer = await services.payment.charge(request, { idempotencyKey, signal });
    if (answer.kind === 'refused') return bpmnError('PAYMENT_DECLINED', { declineReason: answer.reason });
    return complete({ paymentId: answer.reply.paymentId });
  },
});
