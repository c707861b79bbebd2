import { ulid } from 'ulid';

import { type JobAcquired, jobEventName } from '#inngest/events.ts';

import type { BridgeDependencies } from './dependencies.ts';
import { failUnservedJobs } from './fail-unserved-jobs.ts';
import { definitionKey, topicOf, workerOf } from './topics.ts';

/** Whose jobs to look for; absent: everybody's. The business key saves a look-up when the caller knows it. */
export interface Target {
  readonly processInstanceId: string;
  readonly businessKey: string | null;
}

/** Jobs of one look. What is beyond is found by the next look. */
const jobsPerLook = 100;

/**
 * Locks the free jobs and announces each as `job/<topic>`.
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
  const counts = new Map<string, number>();
  for (const job of free) {
    const topic = await topicOf(deps.flowable, job);
    if (topic) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  const announced = await Promise.all([...counts].map(([topic, maxJobs]) => acquireTopic(deps, { topic, maxJobs }, target)));
  return announced.reduce((sum, count) => sum + count, 0);
}

async function acquireTopic(deps: BridgeDependencies, request: { topic: string; maxJobs: number }, target?: Target): Promise<number> {
  // The fence: the engine takes a report only from the acquisition that holds the lock.
  const workerId = ulid();
  const jobs = await deps.flowable.externalWorkerJobs.acquire({ ...request, workerId, lockDuration: `PT${deps.config.jobLockSeconds}S` });
  if (jobs.length === 0) return 0;
  if (!workerOf(deps.workflows, request.topic)) return failUnservedJobs(deps, { jobs, workerId, topic: request.topic });
  try {
    const announcements = await Promise.all(jobs.map((job) => announcement(deps, { job, workerId, topic: request.topic }, target)));
    await deps.send(announcements);
    return jobs.length;
  } catch (error) {
    await deps.flowable.externalWorkerJobs.releaseAll({ workerId });
    throw error;
  }
}

type AcquiredJob = Awaited<ReturnType<BridgeDependencies['flowable']['externalWorkerJobs']['acquire']>>[number];

async function announcement(deps: BridgeDependencies, acquired: { job: AcquiredJob; workerId: string; topic: string }, target?: Target) {
  const { job, workerId, topic } = acquired;
  const data: JobAcquired = {
    jobId: job.id,
    workerId,
    topic,
    jobCorrelationId: job.correlationId,
    tenantId: job.tenantId,
    processInstanceId: job.processInstanceId,
    processDefinitionKey: await definitionKey(deps.flowable, job.processDefinitionId),
    executionId: job.executionId,
    elementId: job.elementId,
    businessKey:
      target?.processInstanceId === job.processInstanceId ? target.businessKey : await businessKeyOf(deps, job.processInstanceId),
    acquiredAt: new Date().toISOString(),
    lockedUntil: job.lockExpirationTime ?? '',
    retries: job.retries,
  };
  return { id: `job:${job.id}:${workerId}`, name: jobEventName(topic), data };
}

async function businessKeyOf(deps: BridgeDependencies, processInstanceId: string): Promise<string | null> {
  return (await deps.flowable.processInstances.get(processInstanceId))?.businessKey ?? null;
}
