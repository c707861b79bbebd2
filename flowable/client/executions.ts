import { z } from 'zod';

import type { Send } from './http.ts';
import type { OperationName } from './operations.ts';
import { allRows, pageOf, type PageRequest } from './paging.ts';
import { decodeVariables, encodeVariables, engineVariable } from './variables.ts';

const execution = z.object({
  id: z.string(),
  processInstanceId: z.string(),
  activityId: z.string().nullable(),
  parentId: z.string().nullable(),
  suspended: z.boolean(),
});

/**
 * Place in a running instance. `activityId` is the current element; the execution of a boundary event has the execution of the task as
 * parent.
 */
export type Execution = z.infer<typeof execution>;

const loopVariable = z.object({ executionId: z.string().nullable(), variable: engineVariable });

/** Counts of a repeated element: of its runs, `done` of `total` have ended. `executionId` is the execution around the runs. */
export interface Repetition {
  readonly executionId: string;
  readonly done: number;
  readonly total: number;
}

const loopCounts = z.object({ nrOfInstances: z.number(), nrOfCompletedInstances: z.number() });

const executionOrEnd = z.union([execution, z.literal(''), z.null(), z.undefined()]).transform((): void => undefined);

export type Executions = ReturnType<typeof executions>;

/** Executions: the places in running instances that wait. */
export function executions(send: Send) {
  return { ...reading(send), ...delivering(send) };
}

function reading(send: Send) {
  const find = (operation: OperationName, filter: Readonly<Record<string, string>>, only?: PageRequest): Promise<Execution[]> =>
    allRows((page) => send({ operation, body: { ...filter, ...page }, reply: pageOf(execution) }), only);

  return {
    /** Returns the variables visible in one execution; local ones win over the instance's. @throws FlowableError NOT_FOUND */
    async variables(executionId: string): Promise<Record<string, unknown>> {
      return decodeVariables(
        await send({
          operation: 'executions.variables',
          ids: [executionId],
          reply: z.array(engineVariable),
        }),
      );
    },

    /** Returns the executions of an instance, all or one page of them; none for an ended instance. */
    list(processInstanceId: string, page?: PageRequest): Promise<Execution[]> {
      return find('executions.list', { processInstanceId }, page);
    },

    /** Returns the counts of the repeated elements (multi-instance) that are under way, as far as `page` reads the engine's counters. */
    async repetitions(processInstanceId: string, page: PageRequest): Promise<Repetition[]> {
      const reply = pageOf(loopVariable);
      const { data } = await send({
        operation: 'executions.repetitions',
        body: { processInstanceId, variableNameLike: 'nrOf%Instances', ...page },
        reply,
      });
      return repetitionsIn(data);
    },

    /** Returns the executions of an instance that wait for a message. Empty when the instance waits no longer, or not yet. */
    waitingForMessage(filter: { readonly processInstanceId: string; readonly messageName: string }): Promise<Execution[]> {
      const body = { processInstanceId: filter.processInstanceId, messageEventSubscriptionName: filter.messageName };
      return find('executions.waitingForMessage', body);
    },

    /** Returns the executions of an instance that wait for a signal. Empty when the instance waits no longer, or not yet. */
    waitingForSignal(filter: { readonly processInstanceId: string; readonly signalName: string }): Promise<Execution[]> {
      const body = { processInstanceId: filter.processInstanceId, signalEventSubscriptionName: filter.signalName };
      return find('executions.waitingForSignal', body);
    },
  };
}

function delivering(send: Send) {
  return {
    /**
     * Delivers a message to a waiting execution and runs the instance on, in one transaction.
     * @throws FlowableError NOT_FOUND or ENGINE_FAILED ("does not have a subscription") when the execution waits no longer: look again.
     */
    deliverMessage(delivery: {
      readonly executionId: string;
      readonly messageName: string;
      readonly variables: Readonly<Record<string, unknown>>;
    }): Promise<void> {
      const { executionId, messageName, variables } = delivery;
      return send({
        operation: 'executions.deliverMessage',
        ids: [executionId],
        body: { action: 'messageEventReceived', messageName, variables: encodeVariables(variables) },
        reply: executionOrEnd,
      });
    },

    /** Delivers a signal to one waiting execution only (`signals.send` reaches all). @throws as `deliverMessage` */
    deliverSignal(delivery: {
      readonly executionId: string;
      readonly signalName: string;
      readonly variables: Readonly<Record<string, unknown>>;
    }): Promise<void> {
      const { executionId, signalName, variables } = delivery;
      return send({
        operation: 'executions.deliverSignal',
        ids: [executionId],
        body: { action: 'signalEventReceived', signalName, variables: encodeVariables(variables) },
        reply: executionOrEnd,
      });
    },
  };
}

/** A counter whose counterpart is missing, on another page or a variable of the model, makes no repetition. */
function repetitionsIn(rows: readonly z.infer<typeof loopVariable>[]): Repetition[] {
  const counters = new Map<string, Record<string, unknown>>();
  for (const { executionId, variable } of rows) {
    if (executionId !== null) counters.set(executionId, { ...counters.get(executionId), [variable.name]: variable.value });
  }
  return [...counters].flatMap(([executionId, values]) => {
    const counts = loopCounts.safeParse(values);
    return counts.success ? [{ executionId, done: counts.data.nrOfCompletedInstances, total: counts.data.nrOfInstances }] : [];
  });
}
