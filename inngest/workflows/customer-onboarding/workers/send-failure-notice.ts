import { messageSent } from '#inngest/define/effect.ts';
import { foreignText } from '#inngest/define/foreign-text.ts';
import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { applicationSchema, nothingSchema } from '../variables.ts';

/** Tells the applicant that there will be no account, after the customer record was undone. */
export const sendFailureNotice = defineWorker({
  name: 'Send failure notice',
  input: applicationSchema.pick({ fullName: true, email: true }),
  output: nothingSchema,
  systems: ['mail'],
  effect: messageSent,
  async run({ fullName, email }, { idempotencyKey, services, signal }) {
    const text = `Dear ${foreignText(fullName)},\n\nYour application was approved, but your account could not be opened. Your customer record has been taken back.\n`;
    await services.mail.send({ to: email, subject: 'Your account could not be opened', text }, { idempotencyKey, signal });
    return complete({});
  },
});
