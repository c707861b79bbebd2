import { and, eq, inArray } from 'drizzle-orm';

import type { ExternalWorkerJob, Job } from '#flowable/client/index.ts';
import { attemptsLeft } from '#inngest/define/engine-attempts.ts';
import { atMost } from '#inngest/define/at-most.ts';
import { workerOf } from '#inngest/define/find-code.ts';
import { effectLedger } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { incidentMessage } from '#netlify/services/processes/access/incident-message.ts';

import { behind, inStates, newestFirst, type Source } from './source.ts';
import type { Standing } from './states.ts';

type Row = typeof effectLedger.$inferSelect;

const order = { kind: 'REPORT', at: effectLedger.createdAt, id: effectLedger.jobCorrelationId } as const;
const readsAtOnce = 5;

/**
 * Work of workers with its report to the engine. The ledger has what was done; whether the engine still waits for it, tries it again or has
 * given it up is read from the engine, for the rows of one page.
 */
export const reports: Source = async (deps, person, { states, before, limit }) => {
  const deadLetters = await deadLettersOf(deps, person.tenant);
  const isStarted = eq(effectLedger.state, 'STARTED');
  const isInStates = inStates(states, {
    DONE: eq(effectLedger.state, 'DONE'),
    WAITING: isStarted,
    RETRYING: isStarted,
    NEEDS_ATTENTION: inArray(effectLedger.jobCorrelationId, [...deadLetters.keys()]),
    REJECTED: isStarted,
  });
  const rows = await deps.database
    .select()
    .from(effectLedger)
    .where(and(eq(effectLedger.tenantId, person.tenant), isInStates, behind(order, before)))
    .orderBy(...newestFirst(order))
    .limit(limit);
  const jobs = await jobsOf(deps, rows);
  return rows.map((row) => ({
    kind: 'REPORT',
    id: row.jobCorrelationId,
    acceptedAt: row.createdAt,
    subject: row.topic,
    businessKey: row.businessKey,
    processInstanceId: row.processInstanceId,
    activityId: null,
    standing: standingOf(deps, row, { deadLetter: deadLetters.get(row.jobCorrelationId), job: jobs.get(row.jobCorrelationId) }),
  }));
};

async function deadLettersOf({ flowable }: ApiDependencies, tenantId: string): Promise<ReadonlyMap<string, Job>> {
  const jobs = await flowable.jobs.deadLetters({ tenantId });
  return new Map(jobs.flatMap((job) => (job.correlationId ? [[job.correlationId, job]] : [])));
}

/** Reads the jobs that the engine still has for work that is not done. */
async function jobsOf({ flowable }: ApiDependencies, rows: readonly Row[]): Promise<ReadonlyMap<string, ExternalWorkerJob>> {
  const instanceIds = [...new Set(rows.flatMap((row) => (row.state === 'STARTED' ? [row.processInstanceId] : [])))];
  const lists = await atMost(readsAtOnce, instanceIds, (processInstanceId) => flowable.externalWorkerJobs.list({ processInstanceId }));
  return new Map(lists.flat().map((job) => [job.correlationId, job]));
}

interface AtEngine {
  readonly deadLetter: Job | undefined;
  readonly job: ExternalWorkerJob | undefined;
}

const tryAgain = 'Remove the cause, then have it tried again on the page of its instance or of incidents.';

function standingOf(deps: ApiDependencies, row: Row, { deadLetter, job }: AtEngine): Standing {
  if (deadLetter) {
    const problem = incidentMessage(deadLetter.exceptionMessage);
    return { state: 'NEEDS_ATTENTION', cause: 'GIVEN_UP', problem, action: tryAgain, allowedTo: ['operator'] };
  }
  if (row.state === 'DONE') return { state: 'DONE' };
  if (!job) return { state: 'REJECTED', cause: 'NOT_AWAITED', problem: 'The process went on, or ended, without it.' };
  if (job.exceptionMessage === null || !row.returned)
    return { state: 'WAITING', waitsFor: 'its worker', since: row.dispatchedAt ?? row.createdAt };
  const maxAttempts = workerOf(deps.workflows, row.topic)?.worker.settings.attempts ?? null;
  return {
    state: 'RETRYING',
    attempts: maxAttempts === null ? row.attempts : maxAttempts - attemptsLeft(job.retries, maxAttempts),
    maxAttempts,
    nextAt: job.lockExpirationTime === null ? null : new Date(job.lockExpirationTime),
    problem: incidentMessage(job.exceptionMessage),
  };
}
