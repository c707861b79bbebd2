import { z } from 'zod';

import { orNull } from './absent.ts';
import { nothing, path, type Send } from './http.ts';
import { allRows, pageOf } from './paging.ts';
import { engineTenant, onlyOurs, type Territory } from './tenant.ts';
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

/** An element that a running instance has begun and not ended; waiting boundary events are among them. */
export type UnfinishedElement = z.infer<typeof unfinishedElement>;

/** One pass through an element or sequence flow (`activityType` `sequenceFlow`). It does not tell a cancelled pass from a finished one. */
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
 * A user task, open or ended. Ended with `deleteReason` null: completed; with one: cancelled, and why. `localVariables` are those that stay
 * with the task.
 */
export type HistoricTask = z.infer<typeof historicTask>;

const historicVariable = z.object({ variable: engineVariable });

/** Which instances. `start` counts from 0, `size` is 50, `order` by start time is `desc` unless said otherwise. */
export interface HistoricProcessInstanceFilter {
  readonly businessKey?: string;
  readonly processDefinitionKey?: string;
  readonly finished?: boolean;
  readonly startedAfter?: Date;
  readonly startedBefore?: Date;
  readonly processInstanceIds?: readonly string[];
  /** Only those of this tenant. Absent: those of all. */
  readonly tenantId?: string;
  readonly start?: number;
  readonly size?: number;
  readonly order?: 'asc' | 'desc';
}

export type History = ReturnType<typeof history>;

/** What happened, running instances included: the engine writes it in the same transactions. */
export function history(send: Send, territory: Territory) {
  return { ...instances(send, territory), ...insides(send, territory) };
}

/** Whole instances. */
function instances(send: Send, territory: Territory) {
  return {
    /** One page of instances and how many there are in all. */
    async processInstances(filter: HistoricProcessInstanceFilter = {}): Promise<{ rows: HistoricProcessInstance[]; total: number }> {
      if (filter.processInstanceIds?.length === 0) return { rows: [], total: 0 };
      const { data, total } = await send({
        operation: 'history.processInstances',
        method: 'POST',
        path: '/query/historic-process-instances',
        body: { ...processInstanceQuery(filter), ...territory.filter(filter.tenantId) },
        reply: pageOf(historicProcessInstance),
      });
      return { rows: onlyOurs(territory, data), total };
    },

    /** One instance, running or not; null when it never was or was removed. */
    async processInstance(id: string): Promise<HistoricProcessInstance | null> {
      const found = await orNull(
        send({
          operation: 'history.processInstance',
          method: 'GET',
          path: path`/history/historic-process-instances/${id}`,
          reply: historicProcessInstance,
        }),
      );
      return found && territory.ours(found);
    },

    /** Removes an ended instance for ever. @throws FlowableError NOT_FOUND; ENGINE_FAILED while it runs */
    removeInstance(id: string): Promise<void> {
      return send({
        operation: 'history.removeInstance',
        method: 'DELETE',
        path: path`/history/historic-process-instances/${id}`,
        reply: nothing,
      });
    },
  };
}

/** What happened inside them. */
function insides(send: Send, territory: Territory) {
  const list = <Row extends z.ZodType>(operation: string, table: string, filter: Readonly<Record<string, unknown>>, row: Row) =>
    allRows((page) =>
      send({ operation, method: 'POST', path: `/query/historic-${table}`, body: { ...filter, ...page }, reply: pageOf(row) }),
    );

  return {
    /** Every pass through an element or sequence flow of an instance, in the order in which they began. */
    async elements(processInstanceId: string): Promise<HistoricElement[]> {
      const filter = { processInstanceId, sort: 'startTime', order: 'asc' };
      return (await list('history.elements', 'activity-instances', filter, historicElement)).sort(asTheyBegan);
    },

    /** Where the running instances of one version stand. */
    unfinishedElements({ processDefinitionId }: { readonly processDefinitionId: string }): Promise<UnfinishedElement[]> {
      const filter = { processDefinitionId, finished: false, sort: 'startTime', order: 'asc' };
      return list('history.unfinishedElements', 'activity-instances', filter, unfinishedElement);
    },

    /**
     * Tasks. With `finishedAfter` those that ended after it, by end time: let it overlap with the last reading by a minute, rows show
     * up when their transaction ends. Otherwise open ones too, by start time.
     */
    async tasks(filter: {
      readonly finishedAfter?: Date;
      readonly processInstanceId?: string;
      readonly taskId?: string;
    }): Promise<HistoricTask[]> {
      const { finishedAfter, processInstanceId, taskId } = filter;
      const ended = { finished: true, taskCompletedAfter: finishedAfter?.toISOString(), sort: 'endTime' };
      const which = { ...territory.filter(), processInstanceId, taskId, includeTaskLocalVariables: true };
      const body = { ...which, ...(finishedAfter ? ended : { sort: 'startTime' }), order: 'asc' };
      return onlyOurs(territory, await list('history.tasks', 'task-instances', body, historicTask));
    },

    /** One task, open or ended; null when it never was or was removed. */
    async task(id: string): Promise<HistoricTask | null> {
      const body = { taskId: id, includeTaskLocalVariables: true };
      const [found] = await list('history.task', 'task-instances', body, historicTask);
      return found ? territory.ours(found) : null;
    },

    /** The last values of an instance's variables, also after its end. Those local to a task or execution are left out. */
    async variables(processInstanceId: string): Promise<Record<string, unknown>> {
      const filter = { processInstanceId, excludeTaskVariables: true, excludeLocalVariables: true };
      const rows = await list('history.variables', 'variable-instances', filter, historicVariable);
      return decodeVariables(rows.map((row) => row.variable));
    },
  };
}

// This query names the business key otherwise than the others, and the engine ignores names that it does not know.
function processInstanceQuery(filter: HistoricProcessInstanceFilter) {
  const { businessKey, startedAfter, startedBefore, tenantId: _, start = 0, size = 50, order = 'desc', ...same } = filter;
  const times = { startedAfter: startedAfter?.toISOString(), startedBefore: startedBefore?.toISOString() };
  return { ...same, ...times, processBusinessKey: businessKey, start, size, sort: 'startTime', order };
}

// Most passes of one transaction begin in the same millisecond. Their ids are UUIDs of version 1, whose parts, turned round, are a finer time.
function asTheyBegan(a: HistoricElement, b: HistoricElement): number {
  const begun = ({ startTime, id }: HistoricElement): string => [startTime, ...id.split('-').slice(0, 3).reverse()].join(' ');
  return begun(a) < begun(b) ? -1 : 1;
}
