import { messageSent } from '#inngest/define/effect.ts';
import { foreignText } from '#inngest/define/foreign-text.ts';
import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { failureReasonSchema, failureSchema, nothingSchema, orderSchema } from '../variables.ts';

/** Tells the customer that the order is over; everything that was done for it is undone by then. */
export const tellCustomer = defineWorker({
  name: 'Tell customer',
  input: orderSchema.pick({ orderNumber: true, email: true }).extend(failureSchema.shape).extend(failureReasonSchema.partial().shape),
  output: nothingSchema,
  systems: ['mail'],
  effect: messageSent,
  async run({ orderNumber, email, failure, failureReason }, { idempotencyKey, services, signal }) {
    const over = failure === 'ORDER_CANCELLED' ? 'is cancelled, as you asked' : 'cannot be fulfilled';
    const why = failureReason === undefined ? '' : `${foreignText(failureReason)}\n`;
    const text = `Your order ${foreignText(orderNumber)} ${over}.\n${why}A payment is paid back.\n`;
    await services.mail.send({ to: email, subject: 'Your order', text }, { idempotencyKey, signal });
    return complete({});
  },
});
