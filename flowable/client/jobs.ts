import { z } from 'zod';

import { orNull } from './absent.ts';
import { nothing, path, type Send } from './http.ts';
import { allRows, pageOf } from './paging.ts';
import type { Territory } from './tenant.ts';

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
 * A job of the engine itself. `handlerType` tells a timer of the model (`trigger-timer`) from the continuation after an external worker
 * (`external-worker-complete`), which also stands among the timers while it waits for its next try.
 */
export type Job = z.infer<typeof job>;

/** Where a job is now; a job keeps its id through all of them. `gone`: it is done, or its instance ended. */
export type JobPlace = 'executing' | 'retrying' | 'dead-letter' | 'suspended' | 'external' | 'gone';

export type Jobs = ReturnType<typeof jobs>;

/** The engine's own jobs: continuations, timers and dead letters. `sendExternal` reaches the external-worker job API. */
export function jobs(send: Send, sendExternal: Send, territory: Territory) {
  return { ...reading(send, sendExternal, territory), ...moving(send) };
}

function reading(send: Send, sendExternal: Send, territory: Territory) {
  const find = (via: Send, route: string, id: string, operation: string): Promise<Job | null> =>
    orNull(via({ operation, method: 'GET', path: `${route}${path`/${id}`}`, reply: job }));

  const list = (operation: string, table: string, filter: Readonly<Record<string, string | boolean | undefined>>) =>
    allRows((page) =>
      send({
        operation,
        method: 'GET',
        path: `/management/${table}`,
        query: { ...territory.filter(), ...filter, ...page },
        reply: pageOf(job),
      }),
    );

  return {
    /** A job that runs or will run at once; null when it is not in that place. */
    get(id: string): Promise<Job | null> {
      return find(send, '/management/jobs', id, 'jobs.get');
    },

    /** What an instance runs now or will run at once: continuations and timers that have fired. */
    executing({ processInstanceId }: { readonly processInstanceId: string }): Promise<Job[]> {
      return list('jobs.executing', 'jobs', { processInstanceId });
    },

    /**
     * Where a job is. Jobs move while this looks, so `gone` is said only after the first place was looked at again.
     * One request while it runs, six for `gone`.
     */
    async locate(id: string): Promise<JobPlace> {
      const operation = 'jobs.locate';
      if (await find(send, '/management/jobs', id, operation)) return 'executing';
      const [retrying, deadLetter, suspended, external] = await Promise.all([
        find(send, '/management/timer-jobs', id, operation),
        find(send, '/management/deadletter-jobs', id, operation),
        find(send, '/management/suspended-jobs', id, operation),
        find(sendExternal, '/jobs', id, operation),
      ]);
      if (external) return 'external';
      if (deadLetter) return 'dead-letter';
      if (retrying) return 'retrying';
      if (suspended) return 'suspended';
      return (await find(send, '/management/jobs', id, operation)) ? 'executing' : 'gone';
    },

    /** Timers and continuations that wait for their next try, next due first. */
    timers(
      filter: { readonly dueBefore?: Date; readonly processInstanceId?: string; readonly withException?: boolean } = {},
    ): Promise<Job[]> {
      const { dueBefore, processInstanceId, withException } = filter;
      const query = { dueBefore: dueBefore?.toISOString(), processInstanceId, withException: withException || undefined };
      return list('jobs.timers', 'timer-jobs', { ...query, sort: 'dueDate', order: 'asc' });
    },

    /** Jobs whose retries are used up: of workers, and continuations that cannot run. Their instances stand still. */
    deadLetters(filter: { readonly processInstanceId?: string; readonly tenantId?: string } = {}): Promise<Job[]> {
      const { processInstanceId, tenantId } = filter;
      const within = territory.filter(tenantId);
      return list('jobs.deadLetters', 'deadletter-jobs', { ...within, processInstanceId, sort: 'id', order: 'asc' });
    },
  };
}

function moving(send: Send) {
  const move = (operation: string, table: string, id: string): Promise<void> =>
    send({ operation, method: 'POST', path: `/management/${table}${path`/${id}`}`, body: { action: 'move' }, reply: nothing });

  return {
    /** Makes a timer due now; the engine runs it a moment later. @throws FlowableError NOT_FOUND when it has fired or was cancelled */
    fireTimer(id: string): Promise<void> {
      return move('jobs.fireTimer', 'timer-jobs', id);
    },

    /** Makes a timer due at another moment; it gets another id by that. @throws FlowableError NOT_FOUND when it has fired or was cancelled */
    rescheduleTimer(id: string, due: Date): Promise<void> {
      const body = { action: 'reschedule', dueDate: due.toISOString() };
      return send({
        operation: 'jobs.rescheduleTimer',
        method: 'POST',
        path: path`/management/timer-jobs/${id}`,
        body,
        reply: nothing,
      });
    },

    /**
     * Puts a dead letter back: a worker's job is free again with 3 retries under the same id, a continuation runs at once.
     * @throws FlowableError NOT_FOUND
     */
    retryDeadLetter(id: string): Promise<void> {
      return move('jobs.retryDeadLetter', 'deadletter-jobs', id);
    },
  };
}
