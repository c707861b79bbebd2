import { z } from 'zod';

import { DeadlineError } from '#inngest/define/errors.ts';
import { causeOfClass, type ErrorClass } from '#inngest/define/failure-cause.ts';
import type { AnyWorker } from '#inngest/define/workflow.ts';
import type { BegunEffect } from '#inngest/graphql/effects.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { classify, limitWaiting } from '../report/failure-policy.ts';
import { jobLog } from '../log.ts';
import { mismatchText } from './mismatch-text.ts';
import { type Failed, type Finished, finishedSchema, type Outcome } from '../report/outcome.ts';
import { readInput } from './read-input.ts';
import { callsOf, reportCalls } from '../report/report-calls.ts';
import { reportSystems, postponeFor } from '../report/report-systems.ts';
import { variableProblem } from '../report/variable-problem.ts';
import { type WatchedServices, watchServices } from './watch-services.ts';
import { type JobRun, workerContext } from './worker-context.ts';

/**
 * Does the work of one job that has begun in the effect ledger: runs the worker, and stores the outcome in the ledger. A job with an
 * outcome in the ledger is not worked on again.
 *
 * Never throws: a failure is an outcome, too, and states its consequence.
 */
export async function runJob(deps: BridgeDependencies, run: JobRun): Promise<Outcome> {
  const { worker, job, effect } = run;
  const watched = watchServices(deps.services, worker.systems);
  const waitedMs = Math.max(0, Date.now() - Date.parse(job.availableSince));
  const outcome = await attemptWork(deps, run, watched).catch((error: unknown) => classify(error, worker.settings, waitedMs));
  const broken = await reportSystems(deps, { seen: watched.seen, declared: worker.systems, troubled: effect.troubledSystems });
  if (outcome.kind !== 'failed') return outcome;
  await reportCalls(deps, job, watched.calls());
  const failed = limitWaiting(postponeFor(broken, outcome), job.availableSince, worker.settings);
  jobLog(job, run.runId)('The work failed', { failure: failed.message, next: failed.next });
  return failed;
}

async function attemptWork(deps: BridgeDependencies, run: JobRun, watched: WatchedServices): Promise<Outcome> {
  const { job, worker, effect } = run;
  if (effect.state === 'DUPLICATE_INSTANCE') return { kind: 'duplicate' };
  if (effect.attempts > worker.settings.maxDeliveries) return poisoned(effect);
  if (effect.state === 'DONE') return finishedSchema.parse(effect.outcome);

  const read = readInput(worker, job.variables);
  if (!read.fits) return gaveUp('INPUT_INVALID', `The input of the worker does not fit its schema: ${read.text}.`);
  const finished = await work(deps, run, { input: read.input, watched });
  if (finished.kind === 'failed') return finished;
  const problem = variableProblem(finished.variables, deps.config.variableBytes);
  if (problem !== null) return gaveUp('VARIABLE_REJECTED', problem);
  const { jobCorrelationId, workerId } = job;
  const calls = callsOf(job, watched.calls());
  const stored = await deps.api.finishEffect({ jobCorrelationId, workerId, outcome: finished, calls });
  // A newer delivery holds the job: what it keeps is what counts.
  if (stored.state !== 'DONE') return { kind: 'outdated' };
  return finishedSchema.parse(stored.outcome);
}

interface Begun {
  readonly input: unknown;
  readonly watched: WatchedServices;
}

async function work(deps: BridgeDependencies, run: JobRun, begun: Begun): Promise<Finished | Failed> {
  const { worker } = run;
  const { deadlineMs } = worker.settings;
  const signal = AbortSignal.timeout(deadlineMs);
  const context = workerContext(deps, run, { signal, services: begun.watched.services });
  const result = await beforeDeadline(worker.run(begun.input, context), signal, deadlineMs);
  if (result.kind === 'bpmnError') return checkedError(worker, result);
  const output = z.safeParse(worker.output, result.variables);
  if (output.success) return { kind: 'complete', variables: Object(output.data) };
  return gaveUp(
    'OUTPUT_INVALID',
    `The output of the worker does not fit its schema: ${mismatchText(output.error.issues, result.variables)}.`,
  );
}

/** Checks the variables of an error, because the flow after the error counts on the variables that the schema promises. */
function checkedError(worker: AnyWorker, error: Finished & { kind: 'bpmnError' }): Finished | Failed {
  const schema = worker.errorVariables[error.code];
  if (!schema) return error;
  const variables = z.safeParse(schema, error.variables);
  if (variables.success) return { ...error, variables: variables.data };
  const text = mismatchText(variables.error.issues, error.variables);
  return gaveUp('OUTPUT_INVALID', `The error ${error.code} of the worker does not fit its schema: ${text}.`);
}

async function beforeDeadline<T>(work: Promise<T>, signal: AbortSignal, deadlineMs: number): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new DeadlineError(`The worker did not end within ${deadlineMs / 1000} s.`)), {
      once: true,
    });
  });
  return Promise.race([work, late]);
}

const gaveUp = (errorClass: ErrorClass, message: string): Failed => ({
  kind: 'failed',
  next: 'giveUp',
  message,
  cause: causeOfClass(errorClass),
});

function poisoned({ attempts, state }: BegunEffect): Failed {
  const what = state === 'DONE' ? 'its outcome could never be reported' : 'its worker never came to an end';
  return gaveUp('POISON_JOB', `The job was handed out ${attempts} times and ${what}. Find out what stops it, then retry the job.`);
}
