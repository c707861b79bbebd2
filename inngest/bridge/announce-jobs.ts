import type { AcquiredJob } from '#flowable/client/external-worker-jobs.ts';
import type { ServedTopic } from '#inngest/define/find-code.ts';
import { type JobAcquired, jobEventName } from '#inngest/events.ts';

import type { BridgeDependencies, OutgoingEvent } from './dependencies.ts';
import { failureText } from './failure-text.ts';
import { dependOnInput, type JobLimits, jobLimits } from './flow-control.ts';
import { bridgeLog } from './log.ts';
import { definitionKey } from './topics.ts';

/** Whose jobs to look for; absent: everybody's. Business key and process save look-ups when the caller knows them. */
export interface Target {
  readonly processInstanceId: string;
  readonly businessKey: string | null;
  readonly processDefinitionKey?: string;
}

/** Jobs of one topic that this acquisition has locked. */
export interface AcquiredTopic {
  readonly topic: string;
  readonly workerId: string;
  readonly served: ServedTopic;
  readonly jobs: readonly AcquiredJob[];
}

/**
 * Announces the jobs of one look as `job/<topic>`, those with the highest priority first. When it fails, all locks are given back.
 *
 * @returns how many were announced.
 */
export async function announceJobs(deps: BridgeDependencies, acquired: readonly AcquiredTopic[], target?: Target): Promise<number> {
  try {
    const announced = await Promise.all(
      acquired.flatMap((topic) => topic.jobs.map(async (job) => ({ topic, job, data: await announcement(deps, { topic, job }, target) }))),
    );
    const events = announced
      .toSorted((a, b) => (b.data.priority ?? 0) - (a.data.priority ?? 0))
      .map(({ topic, job, data }): OutgoingEvent => ({ id: `job:${job.id}:${topic.workerId}`, name: jobEventName(topic.topic), data }));
    await deps.send(events);
    return events.length;
  } catch (error) {
    await Promise.all(acquired.map(({ workerId }) => deps.flowable.externalWorkerJobs.releaseAll({ workerId })));
    throw error;
  }
}

async function announcement(deps: BridgeDependencies, found: { topic: AcquiredTopic; job: AcquiredJob }, target?: Target) {
  const { topic, job } = found;
  const data: JobAcquired = {
    jobId: job.id,
    workerId: topic.workerId,
    topic: topic.topic,
    jobCorrelationId: job.correlationId,
    tenantId: job.tenantId,
    processInstanceId: job.processInstanceId,
    processDefinitionKey: await definitionKey(deps.flowable, job.processDefinitionId),
    executionId: job.executionId,
    elementId: job.elementId,
    businessKey:
      target?.processInstanceId === job.processInstanceId ? target.businessKey : await businessKeyOf(deps, job.processInstanceId),
    acquiredAt: new Date().toISOString(),
    availableSince: job.createTime,
    lockedUntil: job.lockExpirationTime ?? '',
    retries: job.retries,
    ...(await limitsOf(deps, found)),
  };
  return data;
}

/** A key or priority that cannot be calculated must not hold the other jobs of the look up. */
async function limitsOf(deps: BridgeDependencies, { topic, job }: { topic: AcquiredTopic; job: AcquiredJob }): Promise<JobLimits> {
  const { worker } = topic.served;
  try {
    const variables = dependOnInput(worker.settings) ? await variablesOf(deps, job) : {};
    return jobLimits(worker, variables, deps.config.serviceTokenSecret);
  } catch (error) {
    bridgeLog.error({ topic: topic.topic, jobId: job.id, problem: failureText(error) }, 'A limit of the worker cannot be calculated');
    return { priority: 0, concurrencyKey: '', rateKey: '' };
  }
}

/** A model may leave the variables off its jobs (`doNotIncludeVariables`). */
const variablesOf = async (deps: BridgeDependencies, { variables, executionId }: AcquiredJob): Promise<AcquiredJob['variables']> =>
  Object.keys(variables).length > 0 ? variables : deps.flowable.executions.variables(executionId);

async function businessKeyOf(deps: BridgeDependencies, processInstanceId: string): Promise<string | null> {
  return (await deps.flowable.processInstances.get(processInstanceId))?.businessKey ?? null;
}
