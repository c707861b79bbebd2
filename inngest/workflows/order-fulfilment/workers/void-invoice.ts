import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { nothingSchema, orderSchema } from '../variables.ts';

/**
 * Voids the invoice, where there is one. Asks by the order number, not by a variable: a
 * cancellation may have broken off the step between its effect and its report.
 */
export const voidInvoice = defineWorker({
  name: 'Void invoice',
  input: orderSchema.pick({ orderNumber: true }),
  output: nothingSchema,
  systems: ['invoicing'],
  settings: { operator: 'Void the invoice by hand, then retry the job: the rest of the order is undone after it.' },
  async run({ orderNumber }, { idempotencyKey, services, signal, log }) {
    const { undone } = await services.invoicing.void({ orderNumber }, { idempotencyKey, signal });
    log(undone ? 'undone' : 'nothing to undo');
    return complete({});
  },
});
