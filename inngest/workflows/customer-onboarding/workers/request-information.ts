import { messageSent } from '#inngest/define/effect.ts';
import { foreignText, withoutLinks } from '#inngest/define/foreign-text.ts';
import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { applicationSchema, nothingSchema, reviewSchema } from '../variables.ts';

/** Sends the reviewer's question to the applicant. The answer comes back as the message `information-received`. */
export const requestInformation = defineWorker({
  name: 'Ask for information',
  input: applicationSchema.pick({ fullName: true, email: true }).extend(reviewSchema.pick({ reviewReason: true }).shape),
  output: nothingSchema,
  systems: ['mail'],
  effect: messageSent,
  async run({ fullName, email, reviewReason }, { idempotencyKey, services, signal }) {
    const text = `Dear ${foreignText(fullName)},\n\nTo go on with your application we need more information:\n\n${withoutLinks(reviewReason)}\n`;
    await services.mail.send({ to: email, subject: 'We need more information', text }, { idempotencyKey, signal });
    return complete({});
  },
});
