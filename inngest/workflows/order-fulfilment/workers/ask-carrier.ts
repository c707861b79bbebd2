import { messageSent } from '#inngest/define/effect.ts';
import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { nothingSchema, orderSchema } from '../variables.ts';

/** Asks the carrier where the shipment is. */
export const askCarrier = defineWorker({
  name: 'Ask carrier',
  input: orderSchema.pick({ orderNumber: true }),
  output: nothingSchema,
  systems: ['carrier'],
  effect: messageSent,
  async run({ orderNumber }, { idempotencyKey, services, signal }) {
    await services.carrier.inquire({ orderNumber }, { idempotencyKey, signal });
    return complete({});
  },
});
