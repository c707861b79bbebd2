import { z } from 'zod';

import { orNull } from './absent.ts';
import { nothing, path, type Send } from './http.ts';
import { checkLockDuration } from './lock-duration.ts';
import { pageOf } from './paging.ts';
import type { Tenant } from './tenant.ts';
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
});

/** A job that waits for a worker. It does not say its topic: `processDefinitions.elements` does. */
export type ExternalWorkerJob = z.infer<typeof externalWorkerJob>;

const acquiredJob = externalWorkerJob
  .extend({ variables: z.array(engineVariable).nullish() })
  .transform(({ variables, ...job }) => ({ ...job, variables: decodeVariables(variables ?? []) }));

/** A job that is locked for us, with all variables that its execution sees. */
export type AcquiredJob = z.infer<typeof acquiredJob>;

/** Which jobs to lock. `lockDuration` is ISO 8601 (`PT90S`); a lock cannot be extended. */
export interface Acquisition {
  readonly topic: string;
  readonly workerId: string;
  readonly lockDuration: string;
  readonly maxJobs: number;
}

/** A failed attempt. With `retries: 0` the job becomes a dead letter; otherwise it is free again after `retryTimeout` (ISO 8601). */
export interface JobFailure {
  readonly workerId: string;
  readonly message: string;
  readonly details?: string;
  readonly retries: number;
  readonly retryTimeout?: string;
}

type Variables = Readonly<Record<string, unknown>>;

// The engine's own repeats when another worker was quicker; with 0 it would always answer [].
const acquireTries = 3;

export type ExternalWorkerJobs = ReturnType<typeof externalWorkerJobs>;

/** Jobs for workers outside the engine. */
export function externalWorkerJobs(send: Send, tenant: Tenant) {
  return { ...holding(send, tenant), ...reporting(send) };
}

/** Finding, locking and giving back. */
function holding(send: Send, tenant: Tenant) {
  return {
    /** Jobs, oldest first, at most `size` (100). With `unlocked` only those that can be acquired. */
    async list(
      filter: { readonly processInstanceId?: string; readonly unlocked?: boolean; readonly size?: number } = {},
    ): Promise<ExternalWorkerJob[]> {
      const { processInstanceId, unlocked, size = 100 } = filter;
      const page = await send({
        operation: 'externalWorkerJobs.list',
        method: 'GET',
        path: '/jobs',
        query: { ...tenant.filter, processInstanceId, unlocked: unlocked || undefined, size, sort: 'createTime', order: 'asc' },
        reply: pageOf(externalWorkerJob),
      });
      return page.data;
    },

    /** One job; null when it is not an external job now: completed, dead letter, suspended or its instance ended. */
    get(id: string): Promise<ExternalWorkerJob | null> {
      return orNull(send({ operation: 'externalWorkerJobs.get', method: 'GET', path: path`/jobs/${id}`, reply: externalWorkerJob }));
    },

    /**
     * Locks free jobs of one topic for `workerId`. Never gives a job to two workers. An empty answer does not prove that there are none.
     * After UNREACHABLE or TIMED_OUT jobs may be locked: `releaseAll` for this workerId frees them.
     * @throws FlowableError REJECTED for a lock that is not between a second and 24 days
     */
    async acquire({ topic, workerId, lockDuration, maxJobs }: Acquisition): Promise<AcquiredJob[]> {
      checkLockDuration(lockDuration);
      return send({
        operation: 'externalWorkerJobs.acquire',
        method: 'POST',
        path: '/acquire/jobs',
        body: { topic, workerId, lockDuration, numberOfTasks: maxJobs, numberOfRetries: acquireTries, scopeType: 'bpmn' },
        reply: z.array(acquiredJob),
      });
    },

    /** Gives one job back, retries unchanged. @throws FlowableError LOCK_LOST, NOT_FOUND */
    release(id: string, { workerId }: { readonly workerId: string }): Promise<void> {
      return send({
        operation: 'externalWorkerJobs.release',
        method: 'POST',
        path: path`/unacquire/jobs/${id}`,
        body: { workerId },
        reply: nothing,
      });
    },

    /** Gives back every job that this workerId holds; none is no failure. */
    releaseAll({ workerId }: { readonly workerId: string }): Promise<void> {
      return send({
        operation: 'externalWorkerJobs.releaseAll',
        method: 'POST',
        path: '/unacquire/jobs',
        body: { workerId },
        reply: nothing,
      });
    },
  };
}

/** Saying what came of the work; each call gives the lock back. */
function reporting(send: Send) {
  return {
    /**
     * Reports that the work is done. Success means accepted: the instance goes on later under the same id, see `jobs.locate`.
     * @throws FlowableError LOCK_LOST, NOT_FOUND (done, dead letter, suspended or ended: `jobs.locate` tells), ENGINE_FAILED for a lost race
     */
    complete(id: string, { workerId, variables }: { readonly workerId: string; readonly variables: Variables }): Promise<void> {
      return send({
        operation: 'externalWorkerJobs.complete',
        method: 'POST',
        path: path`/acquire/jobs/${id}/complete`,
        body: { workerId, variables: encodeVariables(variables) },
        reply: nothing,
      });
    },

    /**
     * Reports a business error that the model catches by its code. Success means accepted; a code that nothing catches makes the job a
     * dead letter later.
     * @throws FlowableError as `complete`
     */
    bpmnError(id: string, error: { readonly workerId: string; readonly code: string; readonly variables: Variables }): Promise<void> {
      return send({
        operation: 'externalWorkerJobs.bpmnError',
        method: 'POST',
        path: path`/acquire/jobs/${id}/bpmnError`,
        body: { workerId: error.workerId, errorCode: error.code, variables: encodeVariables(error.variables) },
        reply: nothing,
      });
    },

    /** Reports a failed attempt and gives the lock back. The message is cut to 2000 characters. @throws FlowableError as `complete` */
    fail(id: string, { workerId, message, details, retries, retryTimeout }: JobFailure): Promise<void> {
      return send({
        operation: 'externalWorkerJobs.fail',
        method: 'POST',
        path: path`/acquire/jobs/${id}/fail`,
        body: { workerId, errorMessage: message, errorDetails: details, retries, retryTimeout },
        reply: nothing,
      });
    },
  };
}
