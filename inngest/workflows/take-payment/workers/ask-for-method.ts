import { messageSent } from '#inngest/define/effect.ts';
import { foreignText } from '#inngest/define/foreign-text.ts';
import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { declineSchema, nothingSchema, paymentRequestSchema } from '../variables.ts';

/** Asks the customer for another payment method. */
export const askForMethod = defineWorker({
  name: 'Ask for another method',
  input: paymentRequestSchema.pick({ orderNumber: true, email: true }).extend(declineSchema.shape),
  output: nothingSchema,
  systems: ['mail'],
  effect: messageSent,
  async run({ orderNumber, email, declineReason }, { idempotencyKey, services, signal }) {
    const text = `We could not take the payment for order ${foreignText(orderNumber)}: ${foreignText(declineReason)}\nPlease give us another payment method within two days.\n`;
    await services.mail.send({ to: email, subject: 'Your payment', text }, { idempotencyKey, signal });
    return complete({});
  },
});
