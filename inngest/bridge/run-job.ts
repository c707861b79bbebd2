import { z } from 'zod';

import type { AnyWorker } from '#inngest/define/workflow.ts';
import type { Effect, System } from '#inngest/graphql/worker-api.ts';

import type { BridgeDependencies } from './dependencies.ts';
import { classify, withinPatience } from './failure-policy.ts';
import { jobLog } from './log.ts';
import { misfitText } from './misfit-text.ts';
import { type Failed, type Finished, finishedSchema, type Outcome } from './outcome.ts';
import { readInput } from './read-input.ts';
import { tellSystems, waitFor } from './tell-systems.ts';
import { variableProblem } from './variable-problem.ts';
import { type WatchedServices, watchServices } from './watch-services.ts';
import { type JobRun, workerContext } from './worker-context.ts';

/**
 * Does the work of one job once: begins it in the effect ledger, reads the variables, runs the worker, keeps the outcome in the ledger.
 * A job whose outcome is in the ledger already is not worked on again.
 *
 * Never throws: a failure is an outcome, too, and says what follows from it.
 */
export async function runJob(deps: BridgeDependencies, run: JobRun): Promise<Outcome> {
  const { worker, job } = run;
  const attempt: Attempt = { watched: watchServices(deps.services, worker.systems), troubled: [] };
  const outcome = await attemptWork(deps, run, attempt).catch((error: unknown) => classify(error, worker.settings));
  const declared = worker.systems;
  const broken = await tellSystems(deps, { seen: attempt.watched.seen, declared, troubled: attempt.troubled });
  if (outcome.kind !== 'failed') return outcome;
  const failed = withinPatience(waitFor(broken, outcome), job.availableSince, worker.settings);
  jobLog(job, run.runId)('The work failed', { failure: failed.message, next: failed.next });
  return failed;
}

interface Attempt {
  readonly watched: WatchedServices;
  /** Known once the attempt has begun in the ledger. */
  troubled: readonly System[];
}

async function attemptWork(deps: BridgeDependencies, run: JobRun, attempt: Attempt): Promise<Outcome> {
  const { job, worker } = run;
  const [effect, variables] = await Promise.all([
    deps.api.beginEffect({
      jobCorrelationId: job.jobCorrelationId,
      jobId: job.jobId,
      workerId: job.workerId,
      topic: job.topic,
      tenantId: job.tenantId ?? '',
      processInstanceId: job.processInstanceId,
      processDefinitionKey: job.processDefinitionKey,
      businessKey: job.businessKey,
      dispatchedAt: job.acquiredAt,
    }),
    deps.flowable.executions.variables(job.executionId),
  ]);
  attempt.troubled = effect.troubledSystems;
  if (effect.state === 'DONE') return finishedSchema.parse(effect.outcome);
  if (effect.state === 'DUPLICATE_INSTANCE') return { kind: 'duplicate' };
  if (effect.attempts > worker.settings.maxDeliveries) return poisoned(effect.attempts);

  const read = readInput(worker, variables);
  if (!read.fits) return gaveUp(`The input of the worker does not fit its schema: ${read.text}.`);
  const finished = await work(deps, run, { input: read.input, effect, watched: attempt.watched });
  if (finished.kind === 'failed') return finished;
  const problem = variableProblem(finished.variables, deps.config.variableBytes);
  if (problem !== null) return gaveUp(problem);
  const kept = await deps.api.finishEffect({ jobCorrelationId: job.jobCorrelationId, workerId: job.workerId, outcome: finished });
  return finishedSchema.parse(kept.outcome);
}

interface Begun {
  readonly input: unknown;
  readonly effect: Effect;
  readonly watched: WatchedServices;
}

async function work(deps: BridgeDependencies, run: JobRun, begun: Begun): Promise<Finished | Failed> {
  const { worker } = run;
  const { deadlineMs } = worker.settings;
  const signal = AbortSignal.timeout(deadlineMs);
  const context = workerContext(deps, run, { effect: begun.effect, signal, services: begun.watched.services });
  const result = await beforeDeadline(worker.run(begun.input, context), signal, deadlineMs);
  if (result.kind === 'bpmnError') return checkedError(worker, result);
  const output = z.safeParse(worker.output, result.variables);
  if (output.success) return { kind: 'complete', variables: Object(output.data) };
  return gaveUp(`The output of the worker does not fit its schema: ${misfitText(output.error.issues, result.variables)}.`);
}

/** The flow after an error counts on the variables that its schema promises. */
function checkedError(worker: AnyWorker, error: Finished & { kind: 'bpmnError' }): Finished | Failed {
  const schema = worker.errorVariables[error.code];
  if (!schema) return error;
  const variables = z.safeParse(schema, error.variables);
  if (variables.success) return { ...error, variables: variables.data };
  const text = misfitText(variables.error.issues, error.variables);
  return gaveUp(`The error ${error.code} of the worker does not fit its schema: ${text}.`);
}

async function beforeDeadline<T>(work: Promise<T>, signal: AbortSignal, deadlineMs: number): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error(`The worker did not end within ${deadlineMs / 1000} s.`)), { once: true });
  });
  return Promise.race([work, late]);
}

const gaveUp = (message: string): Failed => ({ kind: 'failed', next: 'giveUp', message });

const poisoned = (attempts: number): Failed =>
  gaveUp(`The job was handed out ${attempts} times and its worker never came to an end. Find out what stops it, then retry the job.`);
