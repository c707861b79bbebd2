import { messageSent } from '#inngest/define/effect.ts';
import { foreignText } from '#inngest/define/foreign-text.ts';
import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { applicationSchema, nothingSchema } from '../variables.ts';

/** Tells the applicant that nobody decided in time. */
export const sendClosingNotice = defineWorker({
  name: 'Send closing notice',
  input: applicationSchema.pick({ fullName: true, email: true }),
  output: nothingSchema,
  systems: ['mail'],
  effect: messageSent,
  async run({ fullName, email }, { idempotencyKey, services, signal }) {
    const text = `Dear ${foreignText(fullName)},\n\nWe could not decide on your application in time and have closed it. You are welcome to apply again.\n`;
    await services.mail.send({ to: email, subject: 'Your application is closed', text }, { idempotencyKey, signal });
    return complete({});
  },
});
