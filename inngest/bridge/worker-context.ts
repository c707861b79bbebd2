import type { WorkerContext } from '#inngest/define/worker.ts';
import type { AnyWorker } from '#inngest/define/workflow.ts';
import type { JobAcquired } from '#inngest/events.ts';
import type { Effect } from '#inngest/graphql/worker-api.ts';
import type { Services } from '#inngest/services/services.ts';

import type { BridgeDependencies } from './dependencies.ts';
import { jobLog } from './log.ts';
import { memoisedSteps } from './memoised-steps.ts';

export interface JobRun {
  readonly job: JobAcquired;
  readonly worker: AnyWorker;
  readonly runId: string;
}

interface Begun {
  readonly effect: Effect;
  readonly signal: AbortSignal;
  readonly services: Partial<Services>;
}

/** What the worker of one attempt gets. */
export function workerContext(deps: BridgeDependencies, { job, runId }: JobRun, { effect, signal, services }: Begun): WorkerContext {
  const { jobCorrelationId, businessKey, processInstanceId, tenantId = '' } = job;
  return {
    idempotencyKey: jobCorrelationId,
    businessKey,
    processInstanceId,
    tenantId,
    attempt: effect.attempts,
    signal,
    log: jobLog(job, runId),
    step: memoisedSteps(deps, { jobCorrelationId, steps: effect.steps }),
    api: deps.api,
    // The worker's type shows it those that it has declared; the others are not there.
    services: services as Services,
  };
}
