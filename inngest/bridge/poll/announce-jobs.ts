import type { ServedTopic } from '#inngest/define/find-code.ts';
import { workEventName } from '#inngest/events.ts';

import type { BridgeDependencies, OutgoingEvent } from '../dependencies.ts';
import { failureText } from '../report/failure-text.ts';
import { type JobLimits, jobLimits } from '../work/flow-control.ts';
import { bridgeLog } from '../log.ts';
import { returnTrial, type StartedJob, acquireJobs } from '../work/acquire-jobs.ts';
import { workerTimes } from '../work/worker-times.ts';

const maxOutstanding = 100;
const jobsPerSlot = 10;

/**
 * Acquires jobs of a worker whose limits depend on the input, and announces each job with the hashes of its keys, the highest priority
 * first. Acquires no more jobs than the limits can start before the locks end: the rest stays free in the engine.
 *
 * Gives all locks back when the announcement fails.
 */
export async function announceJobs(deps: BridgeDependencies, topic: string, served: ServedTopic): Promise<number> {
  const { worker } = served;
  const { lockSeconds } = workerTimes(worker.settings, deps.config.jobLockSeconds);
  const credit = creditOf(worker.settings) - (await deps.api.outstandingDeliveries({ topic, seconds: lockSeconds }));
  if (credit <= 0) return 0;
  const { jobs, trialOf } = await acquireJobs(deps, { topic, served, maxJobs: credit, run: null });
  const events = jobs.map((taken) => announcement(deps, served, taken)).toSorted((a, b) => b.priority - a.priority);
  try {
    await deps.send(events.map(({ event }) => event));
  } catch (error) {
    for (const { job } of jobs) await giveBack(deps, job);
    await returnTrial(deps, trialOf);
    throw error;
  }
  return jobs.length;
}

/**
 * Returns the number of jobs that the limits start within half of the time that a job may queue; a limit per key may let through fewer.
 */
function creditOf({ concurrency, rateLimit }: ServedTopic['worker']['settings']): number {
  const queue = concurrency.limit * jobsPerSlot;
  const { startMs } = workerTimes({ concurrency, rateLimit, priority: () => 0 }, 0);
  const rated = rateLimit === null ? queue : Math.floor((rateLimit.limit * startMs) / 2 / (rateLimit.perSeconds * 1000));
  return Math.max(1, Math.min(queue, rated, maxOutstanding));
}

function announcement(deps: BridgeDependencies, { worker }: ServedTopic, { job }: StartedJob): { priority: number; event: OutgoingEvent } {
  const { jobId, workerId, topic } = job;
  const limits = limitsOf(deps, worker, job);
  return {
    priority: limits.priority ?? 0,
    event: { id: `job:${jobId}:${workerId}`, name: workEventName(topic), data: { jobId, workerId, ...limits } },
  };
}

/** Returns the limits of a job; none where a key or priority cannot be calculated, so that the other jobs are not held up. */
function limitsOf(deps: BridgeDependencies, worker: ServedTopic['worker'], job: StartedJob['job']): JobLimits {
  try {
    return jobLimits(worker, job, deps.config.serviceTokenSecret);
  } catch (error) {
    bridgeLog.error({ topic: job.topic, jobId: job.jobId, problem: failureText(error) }, 'A limit of the worker cannot be calculated');
    return { priority: 0, concurrencyKey: '', rateKey: '' };
  }
}

async function giveBack(deps: BridgeDependencies, { jobId, workerId, jobCorrelationId }: StartedJob['job']): Promise<void> {
  await deps.flowable.externalWorkerJobs.release(jobId, { workerId });
  await deps.api.returnEffect({ jobCorrelationId, workerId });
}
