import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { assessCredit } from '../assess-credit.ts';
import { creditSchema, orderSchema } from '../variables.ts';

/** Goes by the decision table. Pure: asks nobody. */
export const checkCredit = defineWorker({
  name: 'Check credit',
  input: orderSchema.pick({ customerClass: true, total: true }),
  output: creditSchema,
  run({ customerClass, total }) {
    return Promise.resolve(complete({ ...assessCredit({ customerClass, amount: total.amount }), approval: 'open' }));
  },
});
