import { messageSent } from '#inngest/define/effect.ts';
import { foreignText } from '#inngest/define/foreign-text.ts';
import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { applicationSchema, nothingSchema } from '../variables.ts';

/** Tells the applicant of the refusal. Says nothing of the screening: tipping off is not allowed. */
export const sendRefusal = defineWorker({
  name: 'Send refusal',
  input: applicationSchema.pick({ fullName: true, email: true }),
  output: nothingSchema,
  systems: ['mail'],
  effect: messageSent,
  async run({ fullName, email }, { idempotencyKey, services, signal }) {
    const text = `Dear ${foreignText(fullName)},\n\nWe have looked at your application and cannot accept it.\n`;
    await services.mail.send({ to: email, subject: 'Your application', text }, { idempotencyKey, signal });
    return complete({});
  },
});
