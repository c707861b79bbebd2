import type { BridgeDependencies } from './dependencies.ts';

/**
 * Turns jobs of a topic without worker into incidents that say so; an operator retries them once the worker is deployed.
 * Left alone they would wait for ever in silence.
 */
export async function failUnservedJobs(
  deps: BridgeDependencies,
  acquired: { jobs: readonly { id: string }[]; workerId: string; topic: string },
): Promise<number> {
  const message = `No worker serves the topic '${acquired.topic}' in this deployment. Deploy the worker, then retry the job.`;
  for (const job of acquired.jobs) {
    await deps.flowable.externalWorkerJobs.fail(job.id, { workerId: acquired.workerId, message, retries: 0 });
  }
  return 0;
}
