import { ulid } from 'ulid';

import { workerOf } from '#inngest/define/find-code.ts';

import { type AdmittedTopic, admitTopics } from './admit-topics.ts';
import { type AcquiredTopic, announceJobs, type Target } from './announce-jobs.ts';
import type { BridgeDependencies } from './dependencies.ts';
import { failUnservedJobs } from './fail-unserved-jobs.ts';
import { nudge } from './nudge.ts';
import { topicOf } from './topics.ts';
import { workerTimes } from './worker-times.ts';

/** Jobs of one look. What is beyond is found by the next look. */
const jobsPerLook = 100;

/**
 * Locks the free jobs and announces each as `job/<topic>`, except those that wait for a system that is down.
 *
 * At least once: a crash after the lock leaves the job to its lock's end, and a later call acquires it again under another
 * workerId. When the announcement fails the locks are given back. A topic that nobody serves becomes an incident with that text.
 *
 * @returns how many were announced. 0 does not prove that nothing is free: the engine answers an empty list to a lost race, too.
 * @throws FlowableError when the engine cannot be asked.
 */
export async function acquireJobs(deps: BridgeDependencies, target?: Target): Promise<number> {
  const free = await deps.flowable.externalWorkerJobs.list({
    unlocked: true,
    size: jobsPerLook,
    ...(target && { processInstanceId: target.processInstanceId }),
  });
  const wanted = new Map<string, number>();
  for (const job of free) {
    const topic = await topicOf(deps.flowable, job);
    if (topic) wanted.set(topic, (wanted.get(topic) ?? 0) + 1);
  }
  const admitted = await admitTopics(deps, wanted);
  const results = await Promise.allSettled(admitted.map((topic) => acquireTopic(deps, topic)));
  const acquired = results.flatMap((result) => (result.status === 'fulfilled' && result.value ? [result.value] : []));
  // What one topic has locked is announced also when another one could not be asked for.
  const announced = await announceJobs(deps, acquired, target).catch(async (error: unknown) => {
    await Promise.all(admitted.map((topic) => giveTrialBack(deps, topic)));
    throw error;
  });
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  if (target && announced < sumOf(admitted)) await lookAgain(deps);
  return announced;
}

const sumOf = (admitted: readonly AdmittedTopic[]): number => admitted.reduce((sum, { maxJobs }) => sum + maxJobs, 0);

/**
 * The engine gives a job of any instance, and none at all to who loses a race: looks at single instances that run side by side can leave a
 * job behind, which one look at everything finds. At most once a second, however many have lost.
 */
function lookAgain(deps: BridgeDependencies): Promise<void> {
  // At the end of the second, so that it finds what any of them has left behind.
  const second = Math.ceil(Date.now() / 1000);
  return nudge(deps, { reason: 'job-left-behind', afterMs: second * 1000 - Date.now() + 50, id: `left-behind:${second}` });
}

async function acquireTopic(deps: BridgeDependencies, { topic, maxJobs, trialOf }: AdmittedTopic): Promise<AcquiredTopic | null> {
  // The fence: the engine takes a report only from the acquisition that holds the lock.
  const workerId = ulid();
  const served = workerOf(deps.workflows, topic);
  const { jobLockSeconds } = deps.config;
  const lockSeconds = served ? workerTimes(served.worker.settings, jobLockSeconds).lockSeconds : jobLockSeconds;
  const jobs = await deps.flowable.externalWorkerJobs.acquire({ topic, maxJobs, workerId, lockDuration: `PT${lockSeconds}S` });
  if (jobs.length === 0) {
    // Somebody was quicker.
    await giveTrialBack(deps, { trialOf });
    return null;
  }
  if (served) return { topic, workerId, served, jobs };
  await failUnservedJobs(deps, { jobs, workerId, topic });
  return null;
}

/** No job tries the systems that this topic had the trial of, so another one may. */
async function giveTrialBack(deps: BridgeDependencies, { trialOf }: Pick<AdmittedTopic, 'trialOf'>): Promise<void> {
  await Promise.all(trialOf.map((system) => deps.api.reportSystem({ system, result: 'NOT_ASKED' })));
}
