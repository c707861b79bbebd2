import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { inngest } from '#inngest/client.ts';
import { digestsWaiting } from '#inngest/events.ts';

import { announceDigests } from './announce-digests.ts';

/** Runs a moment after the first notice, so that notices of one moment share a digest. */
export function gatherDigestsFunction(dependencies: () => BridgeDependencies) {
  return inngest.createFunction(
    {
      id: 'gather-digests',
      name: 'Notifications: gather',
      triggers: [digestsWaiting],
      concurrency: { limit: 1 },
      retries: 2,
    },
    ({ step }) => step.run('announce', () => announceDigests(dependencies())),
  );
}
