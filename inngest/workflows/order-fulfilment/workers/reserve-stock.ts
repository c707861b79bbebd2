import { bpmnError, complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { eachLineSchema, failureReasonSchema, nothingSchema } from '../variables.ts';

/** Reserves one line. The reservation is known by order number and product: release-stock needs no variable of this worker. */
export const reserveStock = defineWorker({
  name: 'Reserve stock',
  input: eachLineSchema,
  output: nothingSchema,
  errorCodes: ['STOCK_MISSING'],
  errorVariables: { STOCK_MISSING: failureReasonSchema },
  systems: ['stock'],
  effect: { undo: ['order-fulfilment.release-stock'] },
  settings: { operator: 'Clear it up with the warehouse, then retry the job: the other lines of the order stay as they are.' },
  async run({ orderNumber, line }, { idempotencyKey, services, signal }) {
    const answer = await services.stock.reserve({ orderNumber, ...line }, { idempotencyKey, signal });
    return answer.kind === 'done' ? complete({}) : bpmnError('STOCK_MISSING', { failureReason: answer.reason });
  },
});
