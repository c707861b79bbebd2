import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { nothingSchema, orderSchema } from '../variables.ts';

/**
 * Cancels the shipment, where there is one. Asks by the order number, not by a variable: a
 * cancellation may have broken off the step between its effect and its report.
 */
export const cancelShipment = defineWorker({
  name: 'Cancel shipment',
  input: orderSchema.pick({ orderNumber: true }),
  output: nothingSchema,
  systems: ['carrier'],
  settings: { operator: 'Have the carrier bring the shipment back, then retry the job: the rest of the order is undone after it.' },
  async run({ orderNumber }, { idempotencyKey, services, signal, log }) {
    const { undone } = await services.carrier.cancel({ orderNumber }, { idempotencyKey, signal });
    log(undone ? 'undone' : 'nothing to undo');
    return complete({});
  },
});
