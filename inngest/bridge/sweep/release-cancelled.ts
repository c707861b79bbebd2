import { z } from 'zod';

import { isFlowableError } from '#flowable/client/errors.ts';
import { inngest } from '#inngest/client.ts';
import { runCancelled, workEventName } from '#inngest/events.ts';

import type { BridgeDependencies } from '../dependencies.ts';

const claim = z.object({ jobId: z.string(), workerId: z.string() });

/**
 * Releases the lock of a job whose run was cancelled, so that the job is free at once and not only when the lock ends. A run that acquires
 * jobs itself holds none before the run starts.
 */
export function releaseCancelled(dependencies: () => BridgeDependencies) {
  return inngest.createFunction(
    { id: 'release-cancelled', name: 'Engine: release job of a cancelled run', triggers: [runCancelled], retries: 2 },
    async ({ event, step }) => {
      const { name, data } = event.data.event;
      const job = claim.safeParse(data);
      if (!job.success || !(name.startsWith(workEventName('')) || name === 'inngest/function.invoked')) return 'no job';
      return step.run('release', () => release(dependencies(), job.data));
    },
  );
}

/** Releases the lock. The engine accepts this from the holder of the lock only. */
async function release({ flowable }: BridgeDependencies, { jobId, workerId }: z.infer<typeof claim>): Promise<'released' | 'not held'> {
  try {
    await flowable.externalWorkerJobs.release(jobId, { workerId });
    return 'released';
  } catch (error) {
    if (isFlowableError(error, 'LOCK_LOST') || isFlowableError(error, 'NOT_FOUND')) return 'not held';
    throw error;
  }
}
