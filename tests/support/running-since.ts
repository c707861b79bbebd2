import { z } from 'zod';

import { signIn } from '#scripts/api/caller.ts';

/**
 * Counts the instances that began here: other tests may have left instances that end without help. Lists follow the engine within a second
 * or two.
 */
export async function runningSince(apiUrl: string, begun: Date): Promise<number> {
  const operator = await signIn(apiUrl, 'otto');
  const { processInstances } = await operator.request(
    'query ($since: DateTime!) { processInstances(filter: { status: RUNNING, startedAfter: $since }) { totalCount } }',
    { since: begun.toISOString() },
    z.object({ processInstances: z.object({ totalCount: z.number() }) }),
  );
  return processInstances.totalCount;
}
