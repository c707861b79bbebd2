import { z } from 'zod';

import { orNull } from './absent.ts';
import { nothing, type Send } from './http.ts';
import { checkLockDuration } from './lock-duration.ts';
import { pageOf } from './paging.ts';
import { engineTenant, rowsInScope, type TenantScope } from './tenant.ts';
import { decodeVariables, encodeVariables, engineVariable } from './variables.ts';

const externalWorkerJob = z.object({
  id: z.string(),
  correlationId: z.string(),
  processInstanceId: z.string(),
  processDefinitionId: z.string(),
  executionId: z.string(),
  elementId: z.string(),
  elementName: z.string().nullable(),
  retries: z.number(),
  exceptionMessage: z.string().nullable(),
  createTime: z.string(),
  lockOwner: z.string().nullable(),
  lockExpirationTime: z.string().nullable(),
  tenantId: engineTenant,
});

/** Job that waits for a worker. The topic is not part of the job: `processDefinitions.elements` has it. */
export type ExternalWorkerJob = z.infer<typeof externalWorkerJob>;

const acquiredJob = externalWorkerJob
  .extend({ variables: z.array(engineVariable).nullish() })
  .transform(({ variables, ...job }) => ({ ...job, variables: decodeVariables(variables ?? []) }));

/** Job that is locked for us, with all variables that the execution sees. */
export type AcquiredJob = z.infer<typeof acquiredJob>;

/** Jobs to lock. `lockDuration` is ISO 8601 (`PT90S`); a lock cannot be extended. */
export interface Acquisition {
  readonly topic: string;
  readonly workerId: string;
  readonly lockDuration: string;
  readonly maxJobs: number;
}

/** Failed attempt. With `retries: 0` the job becomes a dead letter; otherwise the job is free again after `retryTimeout` (ISO 8601). */
export interface JobFailure {
  readonly workerId: string;
  readonly message: string;
  readonly details?: string;
  readonly retries: number;
  readonly retryTimeout?: string;
}

/** Filter of jobs: those that can be acquired (`unlocked`), or those that somebody has (`locked`). */
interface ExternalWorkerJobFilter {
  readonly processInstanceId?: string;
  readonly unlocked?: boolean;
  readonly locked?: boolean;
  readonly start?: number;
  readonly size?: number;
}

type Variables = Readonly<Record<string, unknown>>;

// The engine's own repeats when another worker was quicker; with 0 it would always answer [].
const acquireTries = 3;

export type ExternalWorkerJobs = ReturnType<typeof externalWorkerJobs>;

/** Jobs for workers outside the engine. */
export function externalWorkerJobs(send: Send, scope: TenantScope) {
  return { ...holding(send, scope), ...reporting(send) };
}

/** Calls that find, lock and give back jobs. */
function holding(send: Send, scope: TenantScope) {
  const release = (id: string, { workerId }: { readonly workerId: string }): Promise<void> =>
    send({
      operation: 'externalWorkerJobs.release',
      ids: [id],
      body: { workerId },
      reply: nothing,
    });

  return {
    /** Lists jobs, oldest first, at most `size` (100) from `start` (0) on. */
    async list(filter: ExternalWorkerJobFilter = {}): Promise<ExternalWorkerJob[]> {
      const { processInstanceId, unlocked, locked, start, size = 100 } = filter;
      const state = { unlocked: unlocked || undefined, locked: locked || undefined };
      const page = await send({
        operation: 'externalWorkerJobs.list',
        query: { ...scope.filter(), processInstanceId, ...state, start, size, sort: 'createTime', order: 'asc' },
        reply: pageOf(externalWorkerJob),
      });
      return rowsInScope(scope, page.data);
    },

    /** Returns one job; null for a job that is not external now: completed, dead letter, suspended or of an ended instance. */
    async get(id: string): Promise<ExternalWorkerJob | null> {
      const job = await orNull(send({ operation: 'externalWorkerJobs.get', ids: [id], reply: externalWorkerJob }));
      return job && scope.ours(job);
    },

    /**
     * Locks free jobs of one topic for `workerId`. Never gives a job to two workers. An empty answer does not prove that no job is free.
     * The engine knows no tenant here: a topic must be ours alone. Jobs that are not ours all the same are given back. After UNREACHABLE or
     * TIMED_OUT jobs may be locked: `releaseAll` for this workerId frees them.
     * @throws FlowableError REJECTED for a lock that is not between a second and 24 days
     */
    async acquire({ topic, workerId, lockDuration, maxJobs }: Acquisition): Promise<AcquiredJob[]> {
      checkLockDuration(lockDuration);
      const jobs = await send({
        operation: 'externalWorkerJobs.acquire',
        body: { topic, workerId, lockDuration, numberOfTasks: maxJobs, numberOfRetries: acquireTries, scopeType: 'bpmn' },
        reply: z.array(acquiredJob),
      });
      for (const job of jobs) if (!scope.ours(job)) await release(job.id, { workerId });
      return rowsInScope(scope, jobs);
    },

    /** Gives one job back, retries unchanged. @throws FlowableError LOCK_LOST, NOT_FOUND */
    release,

    /** Gives back every job that this workerId holds; none is no failure. */
    releaseAll({ workerId }: { readonly workerId: string }): Promise<void> {
      return send({
        operation: 'externalWorkerJobs.releaseAll',
        body: { workerId },
        reply: nothing,
      });
    },
  };
}

/** Calls that report the result of the work; each gives the lock back. */
function reporting(send: Send) {
  return {
    /**
     * Reports that the work is done. Success means accepted: the instance goes on later under the same id, see `jobs.locate`.
     * @throws FlowableError LOCK_LOST, NOT_FOUND (done, dead letter, suspended or ended: `jobs.locate` tells), ENGINE_FAILED for a lost race
     */
    complete(id: string, { workerId, variables }: { readonly workerId: string; readonly variables: Variables }): Promise<void> {
      return send({
        operation: 'externalWorkerJobs.complete',
        ids: [id],
        body: { workerId, variables: encodeVariables(variables) },
        reply: nothing,
      });
    },

    /**
     * Reports a business error that the model catches by code. Success means accepted; an uncaught code makes the job a dead letter later.
     * @throws FlowableError as `complete`
     */
    bpmnError(id: string, error: { readonly workerId: string; readonly code: string; readonly variables: Variables }): Promise<void> {
      return send({
        operation: 'externalWorkerJobs.bpmnError',
        ids: [id],
        body: { workerId: error.workerId, errorCode: error.code, variables: encodeVariables(error.variables) },
        reply: nothing,
      });
    },

    /** Reports a failed attempt and gives the lock back. The message is cut to 2000 characters. @throws FlowableError as `complete` */
    fail(id: string, { workerId, message, details, retries, retryTimeout }: JobFailure): Promise<void> {
      return send({
        operation: 'externalWorkerJobs.fail',
        ids: [id],
        body: { workerId, errorMessage: message, errorDetails: details, retries, retryTimeout },
        reply: nothing,
      });
    },
  };
}
