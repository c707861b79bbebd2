import { type FlowableError, isFlowableError } from '#flowable/client/errors.ts';
import { attemptsLeft, engineRetriesFor } from '#inngest/define/engine-attempts.ts';
import { causeOfClass } from '#inngest/define/failure-cause.ts';
import type { WorkerSettings } from '#inngest/define/worker-settings.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { checkInstances } from '../incidents/check-incidents.ts';
import { bridgeLog } from '../log.ts';
import { endDuplicate } from '../sweep/end-duplicates.ts';
import { failJob } from './fail-job.ts';
import { pauseAfter } from './failure-policy.ts';
import { failureText, incidentText } from './failure-text.ts';
import type { HeldJob } from '../work/held-job.ts';
import type { Failed, Outcome } from './outcome.ts';

/** Result of the report. `lost`: a newer acquisition holds the job and finishes it. `gone`: the engine no longer waits for the job. */
export type Reported = 'accepted' | 'waiting' | 'incident' | 'lost' | 'gone' | 'duplicate';

interface Report {
  readonly job: HeldJob;
  readonly outcome: Outcome;
  readonly settings: WorkerSettings;
}

/**
 * Reports the outcome to the engine: exactly one of complete, BPMN error and fail. The engine continues by itself, and sends a hint of its
 * next wait.
 *
 * Idempotent. The engine's answers are not taken at face value: after 404, 500 or silence the job is looked up first.
 *
 * @throws FlowableError when it is not known whether the engine took the report; the caller repeats the report.
 */
export async function reportJob(deps: BridgeDependencies, report: Report): Promise<Reported> {
  const { job, outcome } = report;
  if (outcome.kind === 'duplicate') return (await endDuplicate(deps, job)) ? 'duplicate' : 'gone';
  if (outcome.kind === 'outdated') return 'lost';
  if (outcome.kind === 'failed') return reportFailure(deps, report, outcome);
  return sendReport(deps, report, () =>
    outcome.kind === 'complete'
      ? deps.flowable.externalWorkerJobs.complete(job.jobId, { workerId: job.workerId, variables: outcome.variables })
      : deps.flowable.externalWorkerJobs.bpmnError(job.jobId, { workerId: job.workerId, code: outcome.code, variables: outcome.variables }),
  );
}

async function reportFailure(deps: BridgeDependencies, report: Report, failed: Failed): Promise<Reported> {
  const { job, settings } = report;
  const left = attemptsLeft(job.retries, settings.attempts);
  const retries = { later: job.retries, retry: engineRetriesFor(Math.max(0, left - 1)), giveUp: 0 }[failed.next];
  const afterMs = failed.afterMs ?? pauseAfter(settings, settings.attempts - left);
  const result = await sendReport(deps, report, () =>
    failJob(deps, job.jobId, {
      workerId: job.workerId,
      cause: failed.cause,
      message: retries === 0 ? incidentText(failed.message, settings.operator) : failed.message,
      retries,
      ...(retries > 0 && { retryTimeout: `PT${Math.max(1, Math.ceil(afterMs / 1000))}S` }),
    }),
  );
  if (result !== 'accepted') return result;
  await deps.api.returnEffect({ jobCorrelationId: job.jobCorrelationId, workerId: job.workerId });
  if (retries > 0) return 'waiting';
  await recordAtOnce(deps, job);
  return 'incident';
}

async function sendReport(deps: BridgeDependencies, report: Report, send: () => Promise<void>): Promise<Reported> {
  try {
    await send();
    return 'accepted';
  } catch (error) {
    if (!isFlowableError(error)) throw error;
    return resolveRejection(deps, report, error);
  }
}

/** Resolves any other answer of the engine than success by reading the job's current state. */
async function resolveRejection(deps: BridgeDependencies, report: Report, error: FlowableError): Promise<Reported> {
  const { job } = report;
  if (error.code === 'LOCK_LOST') return 'lost';
  if (error.code === 'REJECTED') return refuse(deps, report, error);
  const current = await deps.flowable.externalWorkerJobs.get(job.jobId);
  if (current?.lockOwner === job.workerId) throw error;
  if (current) return 'lost';
  // Moved on: an earlier try of this report was taken, or the engine cancelled the work meanwhile.
  const place = await deps.flowable.jobs.locate(job.jobId);
  return place === 'executing' || place === 'retrying' ? 'accepted' : 'gone';
}

/** Makes an incident of a job whose result the engine cannot store (a variable of an unknown type): only a person can help. */
async function refuse(deps: BridgeDependencies, { job, settings }: Report, error: FlowableError): Promise<Reported> {
  const message = incidentText(failureText(error), settings.operator);
  await failJob(deps, job.jobId, { workerId: job.workerId, message, cause: causeOfClass('VARIABLE_REJECTED'), retries: 0 });
  await recordAtOnce(deps, job);
  return 'incident';
}

/** Records the incident of a job that was given up. Best effort: the sweep finds it otherwise. */
async function recordAtOnce(deps: BridgeDependencies, { processInstanceId }: HeldJob): Promise<void> {
  try {
    await checkInstances(deps, [processInstanceId]);
  } catch (error) {
    bridgeLog.warn({ processInstanceId, problem: failureText(error) }, 'An incident is left to the sweep');
  }
}
