import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { nothingSchema, orderSchema } from '../variables.ts';

/** Has the reserved goods brought together. */
export const pickOrder = defineWorker({
  name: 'Pick order',
  input: orderSchema.pick({ orderNumber: true }),
  output: nothingSchema,
  systems: ['stock'],
  effect: { undo: ['order-fulfilment.put-back'] },
  async run({ orderNumber }, { idempotencyKey, services, signal }) {
    await services.stock.pick({ orderNumber }, { idempotencyKey, signal });
    return complete({});
  },
});
