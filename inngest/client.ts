/** The one Inngest client. Mode, address and keys come from the SDK's own settings: INNGEST_DEV, INNGEST_BASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY. */
import { Inngest } from 'inngest';

export const inngest = new Inngest({
  id: 'baton',
  // A request may go on with the next step for this long; the platform's limit is 60 s and no step runs longer than 15 s.
  checkpointing: { maxRuntime: '40s', bufferedSteps: 1 },
});
