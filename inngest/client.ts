/** The one Inngest client. Mode, address and keys come from the SDK's own settings: INNGEST_DEV, INNGEST_BASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY. */
import { Inngest } from 'inngest';

import { createLog } from './telemetry/log.ts';

/** Time in which a request may go on with the next step; the platform ends the request after 60 s, and a begun step is not interrupted. */
export const checkpointMs = 40_000;

export const inngest = new Inngest({
  id: 'baton',
  checkpointing: { maxRuntime: `${checkpointMs / 1000}s`, bufferedSteps: 1 },
  logger: sdkLogger(),
});

/** Logger for the SDK, as JSON lines in place of its texts. Ids have our names: `jobId` is a job of the engine, and the SDK's a job of its own. */
function sdkLogger() {
  const log = createLog('inngest');
  return {
    debug: log.debug.bind(log),
    info: log.info.bind(log),
    warn: log.warn.bind(log),
    error: log.error.bind(log),
    child: ({ runID, jobId, ...others }: Record<string, unknown>) => log.child({ ...others, runId: runID, inngestJobId: jobId }),
  };
}
