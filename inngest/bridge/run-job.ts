import type { WorkerContext } from '#inngest/define/worker.ts';
import type { AnyWorker } from '#inngest/define/workflow.ts';
import type { JobAcquired } from '#inngest/events.ts';

import type { BridgeDependencies } from './dependencies.ts';
import { classify } from './failure-policy.ts';
import { jobLog } from './log.ts';
import { type Finished, finishedSchema, type Outcome } from './outcome.ts';

interface JobRun {
  readonly job: JobAcquired;
  readonly worker: AnyWorker;
  readonly runId: string;
}

/**
 * Does the work of one job once: begins it in the effect ledger, reads the variables, runs the worker, keeps the outcome in the ledger.
 * A job whose outcome is in the ledger already is not worked on again.
 *
 * Never throws: a failure is an outcome, too, and says what follows from it.
 */
export async function runJob(deps: BridgeDependencies, run: JobRun): Promise<Outcome> {
  try {
    return await attempt(deps, run);
  } catch (error) {
    const failed = classify(error);
    jobLog(run.job, run.runId)('The work failed', { failure: failed.message, next: failed.next });
    return failed;
  }
}

async function attempt(deps: BridgeDependencies, run: JobRun): Promise<Outcome> {
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
  if (effect.state === 'DONE') return finishedSchema.parse(effect.outcome);
  if (effect.state === 'DUPLICATE_INSTANCE') return { kind: 'duplicate' };
  if (effect.attempts > worker.settings.maxDeliveries) return poisoned(effect.attempts);

  const input = worker.input.safeParse(variables);
  if (!input.success) return rejected('input', input.error.issues);
  const finished = await work(deps, run, { input: input.data, effect });
  if (finished.kind === 'failed') return finished;
  const kept = await deps.api.finishEffect({ jobCorrelationId: job.jobCorrelationId, workerId: job.workerId, outcome: finished });
  return finishedSchema.parse(kept.outcome);
}

type BegunEffect = Awaited<ReturnType<BridgeDependencies['api']['beginEffect']>>;

async function work(deps: BridgeDependencies, run: JobRun, begun: { input: unknown; effect: BegunEffect }) {
  const { worker } = run;
  const signal = AbortSignal.timeout(worker.settings.deadlineMs);
  const result = await beforeDeadline(
    worker.run(begun.input, workerContext(deps, run, { effect: begun.effect, signal })),
    signal,
    worker.settings.deadlineMs,
  );
  if (result.kind === 'bpmnError') return checkedError(worker, result);
  const output = worker.output.safeParse(result.variables);
  if (!output.success) return rejected('output', output.error.issues);
  return { kind: 'complete', variables: Object(output.data) } satisfies Finished;
}

/** The flow after an error counts on the variables that its schema promises. */
function checkedError(worker: AnyWorker, error: Finished & { kind: 'bpmnError' }): Outcome & { kind: 'bpmnError' | 'failed' } {
  const variables = worker.errorVariables[error.code]?.safeParse(error.variables);
  if (!variables) return error;
  return variables.success ? { ...error, variables: variables.data } : rejected(`error ${error.code}`, variables.error.issues);
}

function workerContext(deps: BridgeDependencies, run: JobRun, begun: { effect: BegunEffect; signal: AbortSignal }): WorkerContext {
  const { jobCorrelationId, businessKey, processInstanceId, tenantId = '' } = run.job;
  return {
    idempotencyKey: jobCorrelationId,
    businessKey,
    processInstanceId,
    tenantId,
    attempt: begun.effect.attempts,
    signal: begun.signal,
    log: jobLog(run.job, run.runId),
    step: async <T extends Record<string, unknown>>(name: string, stepWork: () => Promise<T>): Promise<T> => {
      const known = begun.effect.steps[name];
      // The ledger holds what this same step returned, as JSON.
      if (known) return known as T;
      return (await deps.api.recordStep({ jobCorrelationId, step: name, result: await stepWork() })) as T;
    },
    api: deps.api,
    services: deps.services,
  };
}

async function beforeDeadline<T>(work: Promise<T>, signal: AbortSignal, deadlineMs: number): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error(`The worker did not end within ${deadlineMs / 1000} s.`)), { once: true });
  });
  return Promise.race([work, late]);
}

function rejected(side: string, issues: readonly { path: PropertyKey[]; message: string }[]): Outcome & { kind: 'failed' } {
  const fields = issues.map((issue) => `${issue.path.map(String).join('.') || 'the whole'}: ${issue.message}`).join('; ');
  return { kind: 'failed', next: 'giveUp', message: `The ${side} of the worker does not fit its schema: ${fields}` };
}

function poisoned(attempts: number): Outcome {
  return {
    kind: 'failed',
    next: 'giveUp',
    message: `The job was handed out ${attempts} times and its worker never came to an end. Find out what stops it, then retry the job.`,
  };
}
