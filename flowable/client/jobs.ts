import { z } from 'zod';

import { orNull } from './absent.ts';
import { nothing, type Send } from './http.ts';
import type { OperationName } from './operations.ts';
import { allRows, pageOf, type PageRequest } from './paging.ts';
import type { TenantScope } from './tenant.ts';

const job = z.object({
  id: z.string(),
  correlationId: z.string().nullish(),
  processInstanceId: z.string().nullable(),
  processDefinitionId: z.string().nullable(),
  executionId: z.string().nullable(),
  elementId: z.string().nullable(),
  elementName: z.string().nullable(),
  handlerType: z.string().nullish(),
  retries: z.number(),
  exceptionMessage: z.string().nullable(),
  dueDate: z.string().nullable(),
  createTime: z.string().nullable(),
});

/**
 * Job of the engine itself. `handlerType` tells a timer of the model (`trigger-timer`) from the continuation after an external worker
 * (`external-worker-complete`), which also stands among the timers while waiting for the next try.
 */
export type Job = z.infer<typeof job>;

/** Current place of a job; the id stays the same in all places. `gone`: the job is done, or the instance ended. */
export type JobPlace = 'executing' | 'retrying' | 'dead-letter' | 'suspended' | 'external' | 'gone';

export type Jobs = ReturnType<typeof jobs>;

/** Calls about the engine's own jobs: continuations, timers and dead letters. */
export function jobs(send: Send, scope: TenantScope) {
  return { ...reading(send, scope), ...moving(send) };
}

function reading(send: Send, scope: TenantScope) {
  const find = (operation: OperationName, id: string): Promise<Job | null> => orNull(send({ operation, ids: [id], reply: job }));

  const list = (operation: OperationName, filter: Readonly<Record<string, string | boolean | undefined>>, only?: PageRequest) =>
    allRows(
      (page) =>
        send({
          operation,
          query: { ...scope.filter(), ...filter, ...page },
          reply: pageOf(job),
        }),
      only,
    );

  return {
    /** Returns a job that runs or will run at once; null for a job in another place. */
    get(id: string): Promise<Job | null> {
      return find('jobs.get', id);
    },

    /** Returns the jobs that an instance runs now or will run at once: continuations and timers that have fired. */
    executing({ processInstanceId }: { readonly processInstanceId: string }): Promise<Job[]> {
      return list('jobs.executing', { processInstanceId });
    },

    /**
     * Returns the place of a job. Jobs move during the search, so `gone` is returned only after a second look at the first place. One
     * request while the job runs, six for `gone`.
     */
    async locate(id: string): Promise<JobPlace> {
      if (await find('jobs.locate', id)) return 'executing';
      const [retrying, deadLetter, suspended, external] = await Promise.all([
        find('jobs.locateRetrying', id),
        find('jobs.locateDeadLetter', id),
        find('jobs.locateSuspended', id),
        find('jobs.locateExternal', id),
      ]);
      if (external) return 'external';
      if (deadLetter) return 'dead-letter';
      if (retrying) return 'retrying';
      if (suspended) return 'suspended';
      return (await find('jobs.locate', id)) ? 'executing' : 'gone';
    },

    /** Returns timers and continuations that wait for their next try, next due first. */
    timers(
      filter: {
        readonly dueBefore?: Date;
        readonly processInstanceId?: string;
        readonly withException?: boolean;
        /** Only these rows of the list. */
        readonly page?: PageRequest;
      } = {},
    ): Promise<Job[]> {
      const { dueBefore, processInstanceId, withException, page } = filter;
      const query = { dueBefore: dueBefore?.toISOString(), processInstanceId, withException: withException || undefined };
      return list('jobs.timers', { ...query, sort: 'dueDate', order: 'asc' }, page);
    },

    /** Returns jobs whose retries are used up: of workers, and continuations that cannot run. The instances of such jobs stand still. */
    deadLetters(filter: { readonly processInstanceId?: string; readonly tenantId?: string } = {}): Promise<Job[]> {
      const { processInstanceId, tenantId } = filter;
      const within = scope.filter(tenantId);
      return list('jobs.deadLetters', { ...within, processInstanceId, sort: 'id', order: 'asc' });
    },
  };
}

function moving(send: Send) {
  const move = (operation: OperationName, id: string): Promise<void> =>
    send({ operation, ids: [id], body: { action: 'move' }, reply: nothing });

  return {
    /** Makes a timer due now; the engine runs the timer a moment later. @throws FlowableError NOT_FOUND for a fired or cancelled timer */
    fireTimer(id: string): Promise<void> {
      return move('jobs.fireTimer', id);
    },

    /** Makes a timer due at another moment; the timer gets a new id. @throws FlowableError NOT_FOUND for a fired or cancelled timer */
    rescheduleTimer(id: string, due: Date): Promise<void> {
      const body = { action: 'reschedule', dueDate: due.toISOString() };
      return send({
        operation: 'jobs.rescheduleTimer',
        ids: [id],
        body,
        reply: nothing,
      });
    },

    /**
     * Puts a dead letter back: a worker's job is free again with 3 retries under the same id, a continuation runs at once.
     * @throws FlowableError NOT_FOUND
     */
    retryDeadLetter(id: string): Promise<void> {
      return move('jobs.retryDeadLetter', id);
    },
  };
}
