/** The one Inngest client. Mode, address and keys come from the SDK's own settings: INNGEST_DEV, INNGEST_BASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY. */
import { Inngest } from 'inngest';

/** Time in which a request may go on with the next step; the platform ends the request after 60 s, and a begun step is not interrupted. */
export const checkpointMs = 40_000;

export const inngest = new Inngest({
  id: 'baton',
  checkpointing: { maxRuntime: `${checkpointMs / 1000}s`, bufferedSteps: 1 },
});
