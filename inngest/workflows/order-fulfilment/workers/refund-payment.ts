import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { nothingSchema, orderSchema } from '../variables.ts';

/**
 * Pays back, where there is a payment. Asks by the order number, not by a variable: a
 * cancellation may have broken off the step between its effect and its report.
 */
export const refundPayment = defineWorker({
  name: 'Refund payment',
  input: orderSchema.pick({ orderNumber: true }),
  output: nothingSchema,
  systems: ['payment'],
  settings: { operator: 'Pay back by hand, then retry the job: the rest of the order is undone after it.' },
  async run({ orderNumber }, { idempotencyKey, services, signal, log }) {
    const { undone } = await services.payment.refund({ orderNumber }, { idempotencyKey, signal });
    log(undone ? 'undone' : 'nothing to undo');
    return complete({});
  },
});
