import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { eachLineSchema, nothingSchema } from '../variables.ts';

/** Releases one line, where it is reserved; asks by order number and product, like the other undo workers by the order number. */
export const releaseStock = defineWorker({
  name: 'Release stock',
  input: eachLineSchema,
  output: nothingSchema,
  systems: ['stock'],
  settings: { operator: 'Release the line by hand, then retry the job: the order ends when every line is released.' },
  async run({ orderNumber, line: { sku } }, { idempotencyKey, services, signal, log }) {
    const { undone } = await services.stock.release({ orderNumber, sku }, { idempotencyKey, signal });
    log(undone ? 'undone' : 'nothing to undo');
    return complete({});
  },
});
