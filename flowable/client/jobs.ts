import { z } from 'zod';

import { orNull } from './absent.ts';
import { nothing, type Send } from './http.ts';
import type { OperationName } from './operations.ts';
import { allRows, pageOf, type PageRequest } from './paging.ts';
import { engineTenant, rowsInScope, type TenantScope } from './tenant.ts';

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
  tenantId: engineTenant,
});

/**
 * Job of the engine itself. `handlerType` distinguishes a timer of the model (`trigger-timer`) from the continuation after an external worker
 * (`external-worker-complete`), which also stands among the timers while waiting for the next try.
 */
export type Job = z.infer<typeof job>;

/** Current place of a job; the id stays the same in all places. `gone`: the job is done, or the instance ended. */
export type JobPlace = 'executing' | 'retrying' | 'dead-letter' | 'suspended' | 'external' | 'gone';

interface TimerFilter {
  readonly dueBefore?: Date;
  readonly processInstanceId?: string;
  readonly withException?: boolean;
  readonly elementId?: string;
  readonly tenantId?: string;
  /** Only these rows of the list. */
  readonly page?: PageRequest;
}

interface DeadLetterFilter {
  readonly processInstanceId?: string;
  readonly tenantId?: string;
  readonly newestFirst?: boolean;
  /** Only these rows of the list. */
  readonly page?: PageRequest;
}

export type Jobs = ReturnType<typeof jobs>;

/** Calls about the engine's own jobs: continuations, timers and dead letters. */
export function jobs(send: Send, scope: TenantScope) {
  return { ...reading(send, scope), ...finding(send, scope), ...moving(send) };
}

function reading(send: Send, scope: TenantScope) {
  const find = (operation: OperationName, id: string): Promise<Job | null> => orNull(send({ operation, ids: [id], reply: job }));

  const list = async (operation: OperationName, filter: Readonly<Record<string, string | boolean | undefined>>, only?: PageRequest) =>
    rowsInScope(
      scope,
      await allRows(
        (page) =>
          send({
            operation,
            query: { ...scope.filter(), ...filter, ...page },
            reply: pageOf(job),
          }),
        only,
      ),
    );

  /** Searches each place once; a job that moves meanwhile may be missed. */
  const search = async (id: string): Promise<JobPlace | null> => {
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
    return null;
  };

  return {
    /** Returns a job that runs or will run at once; null for a job in another place. */
    async get(id: string): Promise<Job | null> {
      const found = await find('jobs.get', id);
      return found && scope.ours(found);
    },

    /** Returns the jobs that an instance runs now or will run at once: continuations and timers that have fired. */
    executing({ processInstanceId, page }: { readonly processInstanceId: string; readonly page?: PageRequest }): Promise<Job[]> {
      return list('jobs.executing', { processInstanceId }, page);
    },

    /** Returns the jobs of a suspended instance, timers and those of workers among them; they wait until it is resumed. */
    suspended({ processInstanceId, page }: { readonly processInstanceId: string; readonly page: PageRequest }): Promise<Job[]> {
      return list('jobs.suspended', { processInstanceId, sort: 'createTime', order: 'asc' }, page);
    },

    /**
     * Returns the place of a job. Jobs move during the search, so `gone` is returned only after a second search of all places. One
     * request while the job runs, ten for `gone`.
     */
    async locate(id: string): Promise<JobPlace> {
      return (await search(id)) ?? (await search(id)) ?? 'gone';
    },

    /** Returns timers and continuations that wait for their next try, next due first. */
    timers(filter: TimerFilter = {}): Promise<Job[]> {
      const { dueBefore, withException, tenantId, page, ...which } = filter;
      const within = tenantId === undefined ? {} : scope.filter(tenantId);
      const query = { ...within, ...which, dueBefore: dueBefore?.toISOString(), withException: withException || undefined };
      return list('jobs.timers', { ...query, sort: 'dueDate', order: 'asc' }, page);
    },

    /**
     * Returns jobs whose retries are used up: of workers, and continuations that cannot run. The instances of such jobs stand still.
     * `createTime` is the time at which the engine gave up.
     */
    deadLetters(filter: DeadLetterFilter = {}): Promise<Job[]> {
      const { processInstanceId, tenantId, newestFirst = false, page } = filter;
      const within = scope.filter(tenantId);
      const order = newestFirst ? { sort: 'createTime', order: 'desc' } : { sort: 'id', order: 'asc' };
      return list('jobs.deadLetters', { ...within, processInstanceId, ...order }, page);
    },
  };
}

function finding(send: Send, scope: TenantScope) {
  const find = async (operation: OperationName, id: string): Promise<Job | null> => {
    const found = await orNull(send({ operation, ids: [id], reply: job }));
    return found && scope.ours(found);
  };

  return {
    /** Returns a job whose retries are used up; null for a job in another place. */
    deadLetter(id: string): Promise<Job | null> {
      return find('jobs.deadLetter', id);
    },

    /** Returns a timer, or a continuation that waits for its next try; null for a job in another place. */
    timer(id: string): Promise<Job | null> {
      return find('jobs.timer', id);
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
