import { z } from 'zod';

import { orNull } from './absent.ts';
import { nothing, type Send } from './http.ts';
import type { OperationName } from './operations.ts';
import { allRows, pageOf, type PageRequest } from './paging.ts';
import { engineTenant, rowsInScope, type TenantScope } from './tenant.ts';
import { decodeVariables, engineVariable } from './variables.ts';

const historicProcessInstance = z.object({
  id: z.string(),
  name: z.string().nullable(),
  businessKey: z.string().nullable(),
  processDefinitionId: z.string(),
  processDefinitionName: z.string().nullish(),
  startTime: z.string(),
  endTime: z.string().nullable(),
  durationInMillis: z.number().nullish(),
  endActivityId: z.string().nullable(),
  deleteReason: z.string().nullable(),
  superProcessInstanceId: z.string().nullish(),
  tenantId: engineTenant,
});

/** An instance, running or not: `endTime` null is running; `deleteReason` set is cancelled; otherwise completed at `endActivityId`. */
export type HistoricProcessInstance = z.infer<typeof historicProcessInstance>;

const historicElement = z.object({
  id: z.string(),
  activityId: z.string(),
  activityName: z.string().nullable(),
  activityType: z.string(),
  executionId: z.string(),
  taskId: z.string().nullable(),
  calledProcessInstanceId: z.string().nullable(),
  assignee: z.string().nullable(),
  startTime: z.string(),
  endTime: z.string().nullable(),
  durationInMillis: z.number().nullable(),
});

const unfinishedElement = historicElement.pick({ activityId: true, activityType: true }).extend({ processInstanceId: z.string() });

/** Element that a running instance has begun and not ended; waiting boundary events are included. */
export type UnfinishedElement = z.infer<typeof unfinishedElement>;

/** Pass through an element or sequence flow (`activityType` `sequenceFlow`). A cancelled pass looks like a finished one. */
export type HistoricElement = z.infer<typeof historicElement>;

const historicTask = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    description: z.string().nullable(),
    taskDefinitionKey: z.string().nullable(),
    assignee: z.string().nullable(),
    priority: z.number(),
    processInstanceId: z.string().nullable(),
    processDefinitionId: z.string().nullable(),
    startTime: z.string(),
    endTime: z.string().nullable(),
    deleteReason: z.string().nullable(),
    tenantId: engineTenant,
    variables: z.array(engineVariable).nullish(),
  })
  .transform(({ variables, ...rest }) => ({ ...rest, localVariables: decodeVariables(variables ?? []) }));

/**
 * User task, open or ended. Ended with `deleteReason` null: completed; with one: cancelled, and why. `localVariables` are the variables
 * that stay with the task.
 */
export type HistoricTask = z.infer<typeof historicTask>;

const historicVariable = z.object({ variable: engineVariable });

/** Filter of instances. `start` counts from 0, `size` is 50, `order` is `desc` and by start time unless said otherwise. */
export interface HistoricProcessInstanceFilter {
  readonly businessKey?: string;
  readonly processDefinitionKey?: string;
  readonly finished?: boolean;
  readonly startedAfter?: Date;
  readonly startedBefore?: Date;
  readonly finishedBefore?: Date;
  /** Only instances that no call activity has started. */
  readonly excludeSubprocesses?: boolean;
  /** Only instances that call activities of this instance have started. */
  readonly superProcessInstanceId?: string;
  readonly processInstanceIds?: readonly string[];
  /** Only instances of this tenant. Absent: instances of all tenants. */
  readonly tenantId?: string;
  readonly start?: number;
  readonly size?: number;
  readonly order?: 'asc' | 'desc';
  readonly sort?: 'startTime' | 'endTime';
}

export type History = ReturnType<typeof history>;

/** Calls about the history, running instances included: the engine writes both in the same transactions. */
export function history(send: Send, scope: TenantScope) {
  return { ...instances(send, scope), ...elementCalls(send, scope) };
}

/** Calls about whole instances. */
function instances(send: Send, scope: TenantScope) {
  return {
    /** Returns one page of instances and the number of all. */
    async processInstances(filter: HistoricProcessInstanceFilter = {}): Promise<{ rows: HistoricProcessInstance[]; total: number }> {
      if (filter.processInstanceIds?.length === 0) return { rows: [], total: 0 };
      const { data, total } = await send({
        operation: 'history.processInstances',
        body: { ...processInstanceQuery(filter), ...scope.filter(filter.tenantId) },
        reply: pageOf(historicProcessInstance),
      });
      return { rows: rowsInScope(scope, data), total };
    },

    /** Returns one instance, running or not; null for an unknown or removed one. */
    async processInstance(id: string): Promise<HistoricProcessInstance | null> {
      const found = await orNull(
        send({
          operation: 'history.processInstance',
          ids: [id],
          reply: historicProcessInstance,
        }),
      );
      return found && scope.ours(found);
    },

    /** Removes an ended instance for ever. @throws FlowableError NOT_FOUND; ENGINE_FAILED while the instance runs */
    removeInstance(id: string): Promise<void> {
      return send({
        operation: 'history.removeInstance',
        ids: [id],
        reply: nothing,
      });
    },
  };
}

/** Calls about the elements, tasks and variables inside instances. */
function elementCalls(send: Send, scope: TenantScope) {
  const list = <Row extends z.ZodType>(
    operation: OperationName,
    { page: only, ...filter }: Readonly<Record<string, unknown>> & { readonly page?: PageRequest | undefined },
    row: Row,
  ) => allRows((page) => send({ operation, body: { ...filter, ...page }, reply: pageOf(row) }), only);

  return {
    /** Returns every pass through an element or sequence flow of an instance, in the order of beginning. */
    async elements(processInstanceId: string): Promise<HistoricElement[]> {
      const filter = { processInstanceId, sort: 'startTime', order: 'asc' };
      return (await list('history.elements', filter, historicElement)).sort(byStart);
    },

    /** Returns the current elements of the running instances of one version. */
    unfinishedElements({ processDefinitionId }: { readonly processDefinitionId: string }): Promise<UnfinishedElement[]> {
      const filter = { processDefinitionId, finished: false, sort: 'startTime', order: 'asc' };
      return list('history.unfinishedElements', filter, unfinishedElement);
    },

    /**
     * Lists tasks. With `finishedAfter` the tasks that ended later, by end time: let the time overlap with the last reading by a minute,
     * rows show up when their transaction ends. Otherwise open ones too, by start time.
     */
    async tasks(filter: {
      readonly finishedAfter?: Date;
      readonly processInstanceId?: string;
      readonly taskId?: string;
      /** Only these rows of the list. */
      readonly page?: PageRequest;
    }): Promise<HistoricTask[]> {
      const { finishedAfter, processInstanceId, taskId, page } = filter;
      const ended = { finished: true, taskCompletedAfter: finishedAfter?.toISOString(), sort: 'endTime' };
      const which = { ...scope.filter(), processInstanceId, taskId, includeTaskLocalVariables: true };
      const body = { ...which, ...(finishedAfter ? ended : { sort: 'startTime' }), order: 'asc', page };
      return rowsInScope(scope, await list('history.tasks', body, historicTask));
    },

    /** Returns one task, open or ended; null for an unknown or removed one. */
    async task(id: string): Promise<HistoricTask | null> {
      const body = { taskId: id, includeTaskLocalVariables: true };
      const [found] = await list('history.task', body, historicTask);
      return found ? scope.ours(found) : null;
    },

    /** Returns the last values of an instance's variables, also after its end. Variables local to a task or execution are left out. */
    async variables(processInstanceId: string): Promise<Record<string, unknown>> {
      const filter = { processInstanceId, excludeTaskVariables: true, excludeLocalVariables: true };
      const rows = await list('history.variables', filter, historicVariable);
      return decodeVariables(rows.map((row) => row.variable));
    },
  };
}

// This query names the business key otherwise than the others, and the engine ignores names that it does not know.
function processInstanceQuery(filter: HistoricProcessInstanceFilter) {
  const { businessKey, startedAfter, startedBefore, finishedBefore, tenantId: _, ...asked } = filter;
  const times = {
    startedAfter: startedAfter?.toISOString(),
    startedBefore: startedBefore?.toISOString(),
    finishedBefore: finishedBefore?.toISOString(),
  };
  return { start: 0, size: 50, sort: 'startTime', order: 'desc', ...asked, ...times, processBusinessKey: businessKey };
}

// Most passes of one transaction begin in the same millisecond. Their ids are UUIDs of version 1, whose parts, turned round, are a finer time.
function byStart(a: HistoricElement, b: HistoricElement): number {
  const startOf = ({ startTime, id }: HistoricElement): string => [startTime, ...id.split('-').slice(0, 3).reverse()].join(' ');
  return startOf(a) < startOf(b) ? -1 : 1;
}
