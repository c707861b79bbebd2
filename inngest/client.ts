/** The one Inngest client. Mode, address and keys come from the SDK's own settings: INNGEST_DEV, INNGEST_BASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY. */
import { Inngest } from 'inngest';

/** A request may go on with the next step for this long; the platform ends it after 60 s, and a step that has begun is not interrupted. */
export const checkpointMs = 40_000;

export const inngest = new Inngest({
  id: 'baton',
  checkpointing: { maxRuntime: `${checkpointMs / 1000}s`, bufferedSteps: 1 },
});
