import type { AcquiredJob } from '#flowable/client/external-worker-jobs.ts';
import { atMost } from '#inngest/define/at-most.ts';
import type { DeliveryInput, HeldDelivery } from '#inngest/graphql/effects.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { definitionKey, topicOf } from '../poll/topics.ts';

/** External-worker job whose lock this process holds, as read from the engine. */
export interface HeldJob {
  readonly jobId: string;
  /** Fence: a ULID, unique per acquisition. The engine takes a report only from the acquisition that holds the lock. */
  readonly workerId: string;
  readonly topic: string;
  readonly jobCorrelationId: string;
  /** Tenant of the instance; '' where there is one tenant. */
  readonly tenantId: string;
  readonly processInstanceId: string;
  readonly processDefinitionKey: string;
  readonly executionId: string;
  readonly elementId: string;
  readonly businessKey: string | null;
  /** The instance was started by a call activity. */
  readonly isCalled: boolean;
  /** Time of the acquisition, ISO 8601. */
  readonly acquiredAt: string;
  /** Time at which the engine made the job, or an operator put the job back; ISO 8601. */
  readonly availableSince: string;
  /** Failures that the engine still allows. */
  readonly retries: number;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Job as read from the engine; `variables` is null when the request left them out. */
type FoundJob = Omit<AcquiredJob, 'variables'> & { readonly variables: HeldJob['variables'] | null };

const readsAtOnce = 10;

/**
 * Adds data to jobs that the engine keeps elsewhere: one query for the business keys of all jobs. A job whose instance has ended meanwhile
 * is left out.
 */
export async function describeJobs(deps: BridgeDependencies, topic: string, jobs: readonly FoundJob[]): Promise<HeldJob[]> {
  const processInstanceIds = [...new Set(jobs.map(({ processInstanceId }) => processInstanceId))];
  const { rows } = await deps.flowable.history.processInstances({ processInstanceIds, size: processInstanceIds.length });
  const instances = new Map(rows.map((row) => [row.id, row]));
  const described = await atMost(readsAtOnce, jobs, async (job): Promise<HeldJob[]> => {
    const instance = instances.get(job.processInstanceId);
    if (!instance || job.lockOwner === null) return [];
    const { processInstanceId, executionId, elementId, retries, tenantId } = job;
    return [
      {
        jobId: job.id,
        workerId: job.lockOwner,
        topic,
        jobCorrelationId: job.correlationId,
        tenantId,
        processInstanceId,
        processDefinitionKey: await definitionKey(deps.flowable, job.processDefinitionId),
        executionId,
        elementId,
        businessKey: instance.businessKey,
        isCalled: Boolean(instance.superProcessInstanceId),
        acquiredAt: new Date().toISOString(),
        availableSince: job.createTime,
        retries,
        variables: await variablesOf(deps, job),
      },
    ];
  });
  return described.flat();
}

/** Reads the variables of a job that came without any: the job was not acquired just now, or the model leaves the variables off. */
async function variablesOf(deps: BridgeDependencies, job: FoundJob): Promise<HeldJob['variables']> {
  if (job.variables !== null && Object.keys(job.variables).length > 0) return job.variables;
  const elements = job.variables === null ? {} : await deps.flowable.processDefinitions.elements(job.processDefinitionId);
  const isBare = job.variables === null || elements[job.elementId]?.withoutVariables === true;
  return isBare ? deps.flowable.executions.variables(job.executionId) : {};
}

/**
 * Reads deliveries from the engine. Left out are deliveries whose lock has ended or belongs to another holder: a claim gives no authority.
 */
export async function readHeldJobs(deps: BridgeDependencies, topic: string, claimed: readonly HeldDelivery[]): Promise<HeldJob[]> {
  const found = await atMost(readsAtOnce, claimed, async ({ jobId, workerId }) => {
    const job = await deps.flowable.externalWorkerJobs.get(jobId);
    if (job?.lockOwner !== workerId) return [];
    return (await isOfTopic(deps, job, topic)) ? [{ ...job, variables: null }] : [];
  });
  return found.length === 0 ? [] : describeJobs(deps, topic, found.flat());
}

/** Whether a job is of the topic. A topic that the model draws as an expression is known to the engine only. */
async function isOfTopic(
  deps: BridgeDependencies,
  job: { processDefinitionId: string; elementId: string },
  topic: string,
): Promise<boolean> {
  const drawn = await topicOf(deps.flowable, job);
  return drawn === topic || Boolean(drawn?.includes('${'));
}

export const deliveryOf = (job: HeldJob, run: string | null): DeliveryInput => ({
  jobCorrelationId: job.jobCorrelationId,
  jobId: job.jobId,
  workerId: job.workerId,
  run,
  topic: job.topic,
  tenantId: job.tenantId,
  processInstanceId: job.processInstanceId,
  processDefinitionKey: job.processDefinitionKey,
  businessKey: job.businessKey,
  isCalled: job.isCalled,
  dispatchedAt: job.acquiredAt,
});
