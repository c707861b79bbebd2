import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import { CreateCustomerDocument } from '#inngest/graphql/generated/graphql.ts';

import { applicationSchema, customerSchema } from '../variables.ts';

/** Creates the customer record. The API answers a repeat with the record that is there. */
export const createCustomer = defineWorker({
  name: 'Create customer record',
  input: applicationSchema.pick({ fullName: true, country: true, email: true }),
  output: customerSchema,
  effect: { undo: ['customer-onboarding.undo-customer'] },
  async run({ fullName, country, email }, { api, businessKey, idempotencyKey, processInstanceId, tenantId }) {
    const input = { tenantId, businessKey: businessKey ?? processInstanceId, fullName, country, email };
    const { createCustomer } = await api.call(CreateCustomerDocument, { input, idempotencyKey });
    return complete({ customerId: createCustomer.id });
  },
});
