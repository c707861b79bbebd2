import { bpmnError, complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { failureReasonSchema, orderSchema, shipmentSchema } from '../variables.ts';

/** Books the shipment at the carrier. */
export const bookShipment = defineWorker({
  name: 'Book shipment',
  input: orderSchema.pick({ orderNumber: true, deliverTo: true }),
  output: shipmentSchema,
  errorCodes: ['SHIPMENT_REFUSED'],
  errorVariables: { SHIPMENT_REFUSED: failureReasonSchema },
  systems: ['carrier'],
  effect: { undo: ['order-fulfilment.cancel-shipment'] },
  settings: { operator: 'Clear it up with the carrier, then retry the job: the same key books no second shipment.' },
  async run(request, { idempotencyKey, services, signal }) {
    const answer = await services.carrier.book(request, { idempotencyKey, signal });
    if (answer.kind === 'refused') return bpmnError('SHIPMENT_REFUSED', { failureReason: answer.reason });
    return complete({ shipmentId: answer.reply.shipmentId });
  },
});
