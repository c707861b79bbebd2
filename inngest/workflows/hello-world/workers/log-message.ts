import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { loggedSchema, startSchema } from '../variables.ts';

/** Writes the message of the start, or a greeting, to the log. */
export const logMessage = defineWorker({
  name: 'Log message',
  input: startSchema,
  output: loggedSchema,
  // No system is called, so many at once do no harm.
  settings: { concurrency: { limit: 50 } },
  async run({ message = 'Hello, world!' }, context) {
    context.log(message);
    return complete({ loggedMessage: message });
  },
});
