import { messageSent } from '#inngest/define/effect.ts';
import { foreignText } from '#inngest/define/foreign-text.ts';
import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { applicationSchema, billingAccountSchema, nothingSchema } from '../variables.ts';

/** Welcomes the customer. */
export const sendWelcome = defineWorker({
  name: 'Send welcome message',
  input: applicationSchema.pick({ fullName: true, email: true }).extend(billingAccountSchema.shape),
  output: nothingSchema,
  systems: ['mail'],
  effect: messageSent,
  async run({ fullName, email, billingAccountId }, { idempotencyKey, services, signal }) {
    const text = `Dear ${foreignText(fullName)},\n\nWelcome! Your account ${billingAccountId} is open.\n`;
    await services.mail.send({ to: email, subject: 'Welcome', text }, { idempotencyKey, signal });
    return complete({});
  },
});
