import { isFlowableError, type Job } from '#flowable/client/index.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { forgetDeliveries } from './effects.ts';

/**
 * Gives a dead-letter job new attempts and new deliveries.
 *
 * @returns false when the job is gone: of two concurrent operators only one retries the job.
 */
export async function retryDeadLetter(deps: ApiDependencies, { id, correlationId }: Pick<Job, 'id' | 'correlationId'>): Promise<boolean> {
  if (correlationId) await forgetDeliveries(deps, correlationId);
  try {
    await deps.flowable.jobs.retryDeadLetter(id);
    return true;
  } catch (error) {
    if (isFlowableError(error, 'NOT_FOUND')) return false;
    throw error;
  }
}
