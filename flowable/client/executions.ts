import { z } from 'zod';

import { path, type Send } from './http.ts';
import { allRows, pageOf } from './paging.ts';
import { decodeVariables, encodeVariables, engineVariable } from './variables.ts';

const execution = z.object({
  id: z.string(),
  processInstanceId: z.string(),
  activityId: z.string().nullable(),
  parentId: z.string().nullable(),
  suspended: z.boolean(),
});

/** A place in a running instance. `activityId` is the element it stands on; that of a boundary event has the one of its task as parent. */
export type Execution = z.infer<typeof execution>;

const executionOrEnd = z.union([execution, z.literal(''), z.null(), z.undefined()]).transform((): void => undefined);

export type Executions = ReturnType<typeof executions>;

/** Executions: the places in running instances that wait. */
export function executions(send: Send) {
  const find = (operation: string, filter: Readonly<Record<string, string>>): Promise<Execution[]> =>
    allRows((page) =>
      send({ operation, method: 'POST', path: '/query/executions', body: { ...filter, ...page }, reply: pageOf(execution) }),
    );

  return {
    /** The variables seen from one execution; its local ones win over those of the instance. @throws FlowableError NOT_FOUND */
    async variables(executionId: string): Promise<Record<string, unknown>> {
      return decodeVariables(
        await send({
          operation: 'executions.variables',
          method: 'GET',
          path: path`/runtime/executions/${executionId}/variables`,
          reply: z.array(engineVariable),
        }),
      );
    },

    /** All executions of an instance; none when it has ended. */
    list(processInstanceId: string): Promise<Execution[]> {
      return find('executions.list', { processInstanceId });
    },

    /** The executions of an instance that wait for a message. Empty when it waits no longer, or not yet. */
    waitingForMessage(filter: { readonly processInstanceId: string; readonly messageName: string }): Promise<Execution[]> {
      const body = { processInstanceId: filter.processInstanceId, messageEventSubscriptionName: filter.messageName };
      return find('executions.waitingForMessage', body);
    },

    /** The executions of an instance that wait for a signal. Empty when it waits no longer, or not yet. */
    waitingForSignal(filter: { readonly processInstanceId: string; readonly signalName: string }): Promise<Execution[]> {
      const body = { processInstanceId: filter.processInstanceId, signalEventSubscriptionName: filter.signalName };
      return find('executions.waitingForSignal', body);
    },

    /**
     * Delivers a message to an execution that waits for it and runs the instance on, in one transaction.
     * @throws FlowableError NOT_FOUND or ENGINE_FAILED ("does not have a subscription") when it waits no longer: look again.
     */
    deliverMessage(delivery: {
      readonly executionId: string;
      readonly messageName: string;
      readonly variables: Readonly<Record<string, unknown>>;
    }): Promise<void> {
      const { executionId, messageName, variables } = delivery;
      return send({
        operation: 'executions.deliverMessage',
        method: 'PUT',
        path: path`/runtime/executions/${executionId}`,
        body: { action: 'messageEventReceived', messageName, variables: encodeVariables(variables) },
        reply: executionOrEnd,
      });
    },

    /** Delivers a signal to one execution that waits for it, and to nobody else (`signals.send` reaches all). @throws as `deliverMessage` */
    deliverSignal(delivery: {
      readonly executionId: string;
      readonly signalName: string;
      readonly variables: Readonly<Record<string, unknown>>;
    }): Promise<void> {
      const { executionId, signalName, variables } = delivery;
      return send({
        operation: 'executions.deliverSignal',
        method: 'PUT',
        path: path`/runtime/executions/${executionId}`,
        body: { action: 'signalEventReceived', signalName, variables: encodeVariables(variables) },
        reply: executionOrEnd,
      });
    },
  };
}
