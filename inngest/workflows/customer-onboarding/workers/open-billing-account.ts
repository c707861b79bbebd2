import { bpmnError, complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { applicationSchema, billingAccountSchema, billingRefusalSchema, customerSchema } from '../variables.ts';

/** Opens the account at the billing system. A refusal for good is an outcome of the process, not a failure. */
export const openBillingAccount = defineWorker({
  name: 'Open billing account',
  input: applicationSchema.pick({ fullName: true, email: true }).extend(customerSchema.shape),
  output: billingAccountSchema,
  errorCodes: ['ACCOUNT_REFUSED'],
  errorVariables: { ACCOUNT_REFUSED: billingRefusalSchema },
  systems: ['billing'],
  effect: { irreversible: 'Only the billing system closes an account; every way from here leads to the goal.' },
  settings: { operator: 'Clear it up with the billing system, then retry the job: the same key opens no second account.' },
  async run({ customerId, fullName, email }, { idempotencyKey, services, signal }) {
    const answer = await services.billing.openAccount({ customerId, fullName, email }, { idempotencyKey, signal });
    if (answer.kind === 'refused') return bpmnError('ACCOUNT_REFUSED', { billingRefusal: answer.reason });
    return complete({ billingAccountId: answer.billingAccountId });
  },
});
