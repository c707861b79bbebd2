import { inArray, sql } from 'drizzle-orm';
import { z } from 'zod';

import type { Job } from '#flowable/client/index.ts';
import type { AnyWorker } from '#inngest/define/workflow.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { invalidInput } from '#netlify/core/invalid-input.ts';
import { effectLedger } from '#netlify/database/schema.ts';
import { sentenceOf } from '#netlify/core/error-sentences.ts';
import { retrying } from '#netlify/services/incidents/retrying.ts';
import { incidentMessage } from '#netlify/services/processes/access/incident-message.ts';
import { processKeyOf } from '#netlify/services/processes/access/process-key.ts';
import { retryDeadLetter } from '#netlify/services/ledger/retry-dead-letter.ts';

import { outcomeOfJob, selectedJobs, skipOthers } from '../incidents.ts';
import { outcomesOf, workerOfJob } from '../job-outcomes.ts';
import { defineKind, type TurnOf } from '../kind.ts';
import { done, skipped } from '../outcome.ts';

const variables = z.record(z.string(), z.unknown()).default({});
const args = z.strictObject({
  /** Output of the worker, or variables of the business error. */
  variables,
  /** Business error that the model catches; absent: the job is completed. */
  errorCode: z.string().optional(),
});
const seen = z.object({
  createTime: z.string().nullable(),
  message: z.string(),
  topic: z.string(),
  correlationId: z.string(),
  /** Outcome of the job, checked against the schema of its worker. */
  outcome: z.record(z.string(), z.unknown()),
});
type Arguments = z.infer<typeof args>;

const isGone = 'The incident has gone, or was tried again, since the plan was made.';
const isDone = 'Its work is done already, and what follows it fails: retry it instead.';

/**
 * Ends failed jobs by hand. The outcome is written into the effect ledger, and the job is given back: its worker finds the outcome there
 * and reports it without doing the work.
 */
export const completeJob = defineKind({
  arguments: args,
  seen,
  plan: async (deps, selection, given) => {
    const jobs = await selectedJobs(deps, selection);
    const done = await finishedJobs(deps, jobs);
    const items = [];
    for (const job of jobs) {
      const { processInstanceId, id, elementId, createTime } = job;
      const { topic, problem, outcome } = await outcomeFor(deps, job, given);
      const message = incidentMessage(job.exceptionMessage);
      const state = { createTime, message, topic, correlationId: job.correlationId ?? '', outcome };
      items.push({
        processInstanceId,
        targetId: id,
        elementId,
        seen: state,
        problem: done.has(job.correlationId ?? '') ? isDone : problem,
      });
    }
    return [...items, ...skipOthers(selection, items, 'It has no failed job.')];
  },
  execute: async (turn) => {
    const { deps, item, wasBegun } = turn;
    const job = await deps.flowable.jobs.deadLetter(item.targetId ?? '');
    if (!job || job.createTime !== turn.seen.createTime) return wasBegun ? done : skipped(isGone);
    if (!(await keepOutcome(turn, job))) return skipped(isDone);
    const isRetried = await retrying(deps, { kind: 'JOB', sourceId: job.id }, () => retryDeadLetter(deps, job));
    return isRetried ? done : skipped(isGone);
  },
  check: ({ deps, item }) => outcomeOfJob(deps, item.targetId ?? ''),
});

async function finishedJobs({ database }: ApiDependencies, jobs: readonly Job[]): Promise<ReadonlySet<string>> {
  const { jobCorrelationId: id, state } = effectLedger;
  const ids = jobs.flatMap(({ correlationId }) => correlationId ?? []);
  const rows = ids.length === 0 ? [] : await database.select({ id, state }).from(effectLedger).where(inArray(id, ids));
  return new Set(rows.flatMap((row) => (row.state === 'DONE' ? [row.id] : [])));
}

interface Intended {
  readonly topic: string;
  readonly outcome: Record<string, unknown>;
  readonly problem: string | null;
}

async function outcomeFor(deps: ApiDependencies, job: Job, given: Arguments): Promise<Intended> {
  const { topic, worker } = await workerOfJob(deps, job);
  if (!worker || !job.correlationId) return { topic, outcome: {}, problem: 'No worker here serves it, so nobody can report an outcome.' };
  return { topic, ...checkedOutcome(worker, given) };
}

function checkedOutcome(worker: AnyWorker, { variables: given, errorCode: code }: Arguments): Omit<Intended, 'topic'> {
  const intended = outcomesOf(worker).find(({ errorCode }) => errorCode === (code ?? null));
  if (!intended) return { outcome: {}, problem: `Its worker does not know the business error '${code}'.` };
  const checked = z.safeParse(intended.variables, given);
  if (!checked.success) return { outcome: {}, problem: problemOf(checked.error) };
  const reported = { variables: Object(checked.data) };
  return { outcome: code === undefined ? { kind: 'complete', ...reported } : { kind: 'bpmnError', code, ...reported }, problem: null };
}

const problemOf = (error: z.ZodError): string => sentenceOf(invalidInput('variables', error));

/** Writes the outcome into the ledger; first write wins. @returns false when another outcome was there before. */
async function keepOutcome(
  { deps, item, operation, seen: { topic, correlationId, outcome } }: TurnOf<Arguments, z.infer<typeof seen>>,
  job: Job,
) {
  const processDefinitionKey = await processKeyOf(deps, { processDefinitionId: job.processDefinitionId ?? '' });
  const row = {
    jobCorrelationId: correlationId,
    jobId: job.id,
    tenantId: operation.tenantId,
    // Older than every acquisition.
    workerId: '',
    topic,
    processInstanceId: item.processInstanceId,
    processDefinitionKey,
    attempts: 0,
  };
  const finished = { state: 'DONE', outcome, updatedAt: sql`now()` } as const;
  const written = await deps.database
    .insert(effectLedger)
    .values({ ...row, ...finished })
    .onConflictDoUpdate({
      target: effectLedger.jobCorrelationId,
      set: finished,
      setWhere: sql`${effectLedger.state} = 'STARTED' or ${effectLedger.outcome} = ${JSON.stringify(outcome)}::jsonb`,
    })
    .returning({ id: effectLedger.jobId });
  return written.length > 0;
}
