import { cron } from 'inngest';

import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { inngest } from '#inngest/client.ts';

/**
 * Has the invariants of the database checked once an hour. Repairs nothing: violations are alerts.
 *
 * @throws Error naming the invariants that could not be checked, after all others were.
 */
export function checkInvariantsFunction(dependencies: () => BridgeDependencies) {
  return inngest.createFunction(
    { id: 'check-invariants', name: 'Alerts: check invariants', triggers: [cron('17 * * * *')], concurrency: { limit: 1 }, retries: 2 },
    async () => {
      const { violations, unchecked } = await dependencies().api.checkInvariants();
      if (unchecked.length > 0) throw new Error(`These invariants could not be checked: ${unchecked.join(', ')}`);
      return { violations };
    },
  );
}
