import { z } from 'zod';

import { orNull } from './absent.ts';
import { type HistoricElement, historicElement, passCalls } from './historic-passes.ts';
import { nothing, type Send } from './http.ts';
import type { OperationName } from './operations.ts';
import { allRows, pageOf, type PageRequest } from './paging.ts';
import { engineTenant, rowsInScope, type TenantScope } from './tenant.ts';
import { variableUpdateCalls } from './variable-updates.ts';
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

const withVariables = historicProcessInstance
  .extend({ variables: z.array(engineVariable).nullish() })
  .transform(({ variables, ...rest }) => ({ ...rest, variables: decodeVariables(variables ?? []) }));

/** Instance with the last values of its variables, without those of single tasks and executions. */
export type InstanceWithVariables = z.infer<typeof withVariables>;

/** An instance, running or not: `endTime` null is running; `deleteReason` set is cancelled; otherwise completed at `endActivityId`. */
export type HistoricProcessInstance = z.infer<typeof historicProcessInstance>;

const unfinishedElement = historicElement
  .pick({ id: true, activityId: true, activityType: true, startTime: true })
  .extend({ processInstanceId: z.string(), processDefinitionId: z.string(), tenantId: engineTenant });

/** Element that a running instance has begun and not ended; waiting boundary events are included. */
export type UnfinishedElement = z.infer<typeof unfinishedElement>;

const flowTaken = historicElement.pick({ activityId: true, executionId: true, startTime: true });

/** Sequence flow that an execution has walked. */
export type FlowTaken = z.infer<typeof flowTaken>;

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
  readonly finishedAfter?: Date;
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
  readonly sort?: 'startTime' | 'endTime' | 'processInstanceId';
}

export type History = ReturnType<typeof history>;

/** Calls about the history, running instances included: the engine writes both in the same transactions. */
export function history(send: Send, scope: TenantScope) {
  return { ...instances(send, scope), ...passCalls(send), ...elementCalls(send, scope), ...variableUpdateCalls(send) };
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

    /** Returns these instances with their variables; unknown and removed ones are left out. At most 500 ids. */
    async instancesWithVariables(ids: readonly string[]): Promise<InstanceWithVariables[]> {
      if (ids.length === 0) return [];
      const asked = { processInstanceIds: ids, includeProcessVariables: true, size: ids.length };
      const { data } = await send({
        operation: 'history.instancesWithVariables',
        body: { ...processInstanceQuery(asked), ...scope.filter() },
        reply: pageOf(withVariables),
      });
      return rowsInScope(scope, data);
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
    /** Returns one page of the elements that an instance has begun and not ended, the oldest first; waiting boundary events are included. */
    openElements(processInstanceId: string, page: PageRequest): Promise<HistoricElement[]> {
      const filter = { processInstanceId, finished: false, sort: 'startTime', order: 'asc' };
      return list('history.openElements', { ...filter, page }, historicElement);
    },

    /** Returns one page of the sequence flows that the executions of an instance have walked, the newest first. */
    flowsTaken(processInstanceId: string, page: PageRequest): Promise<FlowTaken[]> {
      const filter = { processInstanceId, activityType: 'sequenceFlow', sort: 'startTime', order: 'desc' };
      return list('history.flowsTaken', { ...filter, page }, flowTaken);
    },

    /** Returns the current elements of running instances, those that began first before others, or `by` instance. */
    async unfinishedElements({
      by,
      ...filter
    }: {
      readonly processDefinitionId?: string;
      readonly processInstanceId?: string;
      readonly activityId?: string;
      readonly activityType?: string;
      readonly by?: 'processInstanceId';
      /** Only these rows of the list. */
      readonly page?: PageRequest;
    }): Promise<UnfinishedElement[]> {
      const body = { ...scope.filter(), ...filter, finished: false, sort: by ?? 'startTime', order: 'asc' };
      return rowsInScope(scope, await list('history.unfinishedElements', body, unfinishedElement));
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
function processInstanceQuery(filter: HistoricProcessInstanceFilter & { readonly includeProcessVariables?: boolean }) {
  const { businessKey, startedAfter, startedBefore, finishedBefore, finishedAfter, tenantId: _, ...asked } = filter;
  const times = {
    startedAfter: startedAfter?.toISOString(),
    startedBefore: startedBefore?.toISOString(),
    finishedBefore: finishedBefore?.toISOString(),
    finishedAfter: finishedAfter?.toISOString(),
  };
  return { start: 0, size: 50, sort: 'startTime', order: 'desc', ...asked, ...times, processBusinessKey: businessKey };
}
