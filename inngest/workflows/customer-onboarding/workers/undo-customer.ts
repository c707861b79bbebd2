import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import { UndoCustomerDocument } from '#inngest/graphql/generated/graphql.ts';

import { billingRefusalSchema, customerSchema, nothingSchema } from '../variables.ts';

/** Takes the customer record back. The record stays readable as undone. Idempotent. */
export const undoCustomer = defineWorker({
  name: 'Undo customer record',
  input: customerSchema.extend(billingRefusalSchema.shape),
  output: nothingSchema,
  async run({ customerId, billingRefusal }, { api }) {
    await api.call(UndoCustomerDocument, { id: customerId, reason: `No billing account: ${billingRefusal}` });
    return complete({});
  },
});
