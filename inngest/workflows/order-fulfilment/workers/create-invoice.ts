import { bpmnError, complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { failureReasonSchema, invoiceSchema, orderSchema } from '../variables.ts';

/** Has the invoice written. */
export const createInvoice = defineWorker({
  name: 'Create invoice',
  input: orderSchema.pick({ orderNumber: true, invoiceTo: true, total: true }),
  output: invoiceSchema,
  errorCodes: ['INVOICE_REFUSED'],
  errorVariables: { INVOICE_REFUSED: failureReasonSchema },
  systems: ['invoicing'],
  effect: { undo: ['order-fulfilment.void-invoice'] },
  settings: { operator: 'Clear it up with the invoicing system, then retry the job: the same key writes no second invoice.' },
  async run(request, { idempotencyKey, services, signal }) {
    const answer = await services.invoicing.create(request, { idempotencyKey, signal });
    if (answer.kind === 'refused') return bpmnError('INVOICE_REFUSED', { failureReason: answer.reason });
    return complete({ invoiceId: answer.reply.invoiceId });
  },
});
