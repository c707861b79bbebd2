import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { nothingSchema, orderSchema } from '../variables.ts';

/**
 * Has picked goods put back, where there are some. Asks by the order number, not by a variable: a
 * cancellation may have broken off the step between its effect and its report.
 */
export const putBack = defineWorker({
  name: 'Put goods back',
  input: orderSchema.pick({ orderNumber: true }),
  output: nothingSchema,
  systems: ['stock'],
  settings: { operator: 'Put the goods back by hand, then retry the job: the rest of the order is undone after it.' },
  async run({ orderNumber }, { idempotencyKey, services, signal, log }) {
    const { undone } = await services.stock.putBack({ orderNumber }, { idempotencyKey, signal });
    log(undone ? 'undone' : 'nothing to undo');
    return complete({});
  },
});
