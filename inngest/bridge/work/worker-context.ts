import type { WorkerContext } from '#inngest/define/worker.ts';
import type { AnyWorker } from '#inngest/define/workflow.ts';
import type { BegunEffect } from '#inngest/graphql/effects.ts';
import type { Services } from '#inngest/services/services.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import type { HeldJob } from './held-job.ts';
import { jobLog } from '../log.ts';
import { memoisedSteps } from './memoised-steps.ts';
import { tasksBesideJob } from '../poll/tasks-beside-job.ts';

export interface JobRun {
  readonly job: HeldJob;
  readonly effect: BegunEffect;
  readonly worker: AnyWorker;
  readonly runId: string;
}

interface Begun {
  readonly signal: AbortSignal;
  readonly services: Partial<Services>;
}

/** Returns the context of a worker for one attempt. */
export function workerContext(deps: BridgeDependencies, { job, runId, effect }: JobRun, { signal, services }: Begun): WorkerContext {
  const { jobCorrelationId, workerId, businessKey, processInstanceId, tenantId } = job;
  return {
    idempotencyKey: jobCorrelationId,
    businessKey,
    processInstanceId,
    tenantId,
    attempt: effect.attempts,
    signal,
    log: jobLog(job, runId),
    step: memoisedSteps(deps, { jobCorrelationId, workerId, steps: effect.steps }),
    api: apiBesideJob(deps, job),
    // The worker's type shows it those that it has declared; the others are not there.
    services: services as Services,
  };
}

/** Escalates and reminds what belongs to the course of the job, where a sub-process is repeated. */
function apiBesideJob(deps: BridgeDependencies, job: HeldJob): WorkerContext['api'] {
  const beside = async <Part extends { userTaskKey: string }>(part: Part): Promise<Part & { taskIds?: string[] }> => {
    const taskIds = await tasksBesideJob(deps, job, part.userTaskKey);
    return { ...part, ...(taskIds && { taskIds }) };
  };
  return {
    ...deps.api,
    escalateActivities: async (request) => deps.api.escalateActivities(await beside(request)),
    remindActivities: async (reminder) => deps.api.remindActivities(await beside(reminder)),
  };
}
