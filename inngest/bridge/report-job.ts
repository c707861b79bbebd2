import { type FlowableError, isFlowableError } from '#flowable/client/errors.ts';
import type { WorkerSettings } from '#inngest/define/worker-settings.ts';
import type { JobAcquired } from '#inngest/events.ts';

import type { BridgeDependencies } from './dependencies.ts';
import { dispatchWork } from './dispatch-work.ts';
import { attemptsLeft, engineRetriesFor } from './engine-attempts.ts';
import { pauseAfter } from './failure-policy.ts';
import { failureText, incidentText } from './failure-text.ts';
import { nudge } from './nudge.ts';
import type { Failed, Outcome } from './outcome.ts';
import { settleJob } from './settle-job.ts';

/** What became of the report. `lost`: a newer acquisition holds the job and finishes it. `gone`: the engine no longer waits for it. */
export type Reported = 'accepted' | 'waiting' | 'incident' | 'lost' | 'gone' | 'duplicate';

interface Report {
  readonly job: JobAcquired;
  readonly outcome: Outcome;
  readonly settings: WorkerSettings;
}

/** The engine frees a failed job this much after its pause has passed (its reset interval, and one look); a busy one needs longer. */
const resetLagsMs = [2_500, 8_000];

/**
 * Tells the engine how the work ended: exactly one of complete, BPMN error and fail. Then waits until the engine went on and looks
 * at what it waits for now.
 *
 * Safe to repeat. The engine's answers are not taken at face value: after 404, 500 or silence the job is looked up first.
 *
 * @throws FlowableError when it is not known whether the engine took the report; the caller repeats it.
 */
export async function reportJob(deps: BridgeDependencies, report: Report): Promise<Reported> {
  const { job, outcome } = report;
  if (outcome.kind === 'duplicate') return endDuplicate(deps, job);
  if (outcome.kind === 'failed') return reportFailure(deps, report, outcome);
  const result = await tell(deps, report, () =>
    outcome.kind === 'complete'
      ? deps.flowable.externalWorkerJobs.complete(job.jobId, { workerId: job.workerId, variables: outcome.variables })
      : deps.flowable.externalWorkerJobs.bpmnError(job.jobId, { workerId: job.workerId, code: outcome.code, variables: outcome.variables }),
  );
  if (result === 'accepted') await followUp(deps, job);
  return result;
}

async function followUp(deps: BridgeDependencies, job: JobAcquired): Promise<void> {
  const settled = await settleJob(deps, job.jobId);
  if (!settled) return nudge(deps, { reason: 'engine-still-going-on', processInstanceId: job.processInstanceId, afterMs: 2_000 });
  const { processInstanceId, businessKey, processDefinitionKey } = job;
  await dispatchWork(deps, { processInstanceId, businessKey, processDefinitionKey });
}

async function reportFailure(deps: BridgeDependencies, report: Report, failed: Failed): Promise<Reported> {
  const { job, settings } = report;
  const left = attemptsLeft(job.retries, settings.attempts);
  const retries = { later: job.retries, retry: engineRetriesFor(Math.max(0, left - 1)), giveUp: 0 }[failed.next];
  const afterMs = failed.afterMs ?? pauseAfter(settings, settings.attempts - left);
  const result = await tell(deps, report, () =>
    deps.flowable.externalWorkerJobs.fail(job.jobId, {
      workerId: job.workerId,
      message: retries === 0 ? incidentText(failed.message, settings.operator) : failed.message,
      retries,
      ...(retries > 0 && { retryTimeout: `PT${Math.max(1, Math.ceil(afterMs / 1000))}S` }),
    }),
  );
  if (result !== 'accepted') return result;
  await deps.api.returnEffect({ jobCorrelationId: job.jobCorrelationId, workerId: job.workerId });
  if (retries === 0) return 'incident';
  for (const lagMs of resetLagsMs)
    await nudge(deps, { reason: 'job-retry', processInstanceId: job.processInstanceId, afterMs: afterMs + lagMs });
  return 'waiting';
}

async function endDuplicate(deps: BridgeDependencies, job: JobAcquired): Promise<Reported> {
  await deps.flowable.processInstances.cancel(
    job.processInstanceId,
    `Started twice: another instance owns the business key ${job.businessKey}.`,
  );
  return 'duplicate';
}

async function tell(deps: BridgeDependencies, report: Report, send: () => Promise<void>): Promise<Reported> {
  try {
    await send();
    return 'accepted';
  } catch (error) {
    if (!isFlowableError(error)) throw error;
    return decode(deps, report, error);
  }
}

/** What an answer that is not "yes" means, read from the engine's state. */
async function decode(deps: BridgeDependencies, report: Report, error: FlowableError): Promise<Reported> {
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

/** The engine cannot take what the worker returned (a variable it does not know how to store): only a person can help. */
async function refuse(deps: BridgeDependencies, { job, settings }: Report, error: FlowableError): Promise<Reported> {
  const message = incidentText(failureText(error), settings.operator);
  await deps.flowable.externalWorkerJobs.fail(job.jobId, { workerId: job.workerId, message, retries: 0 });
  return 'incident';
}
