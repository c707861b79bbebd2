import { z } from 'zod';

import { orNull } from './absent.ts';
import { nothing, path, type Send } from './http.ts';
import type { Tenant } from './tenant.ts';
import { decodeVariables, encodeVariables, engineVariable } from './variables.ts';

const processInstance = z.object({
  id: z.string(),
  name: z.string().nullable(),
  businessKey: z.string().nullable(),
  processDefinitionId: z.string(),
  processDefinitionName: z.string().nullish(),
  startTime: z.string().nullish(),
  suspended: z.boolean(),
  ended: z.boolean(),
});

/** A process instance as the runtime shows it. `ended` is true only in the answer to a start that ran to the end at once. */
export type ProcessInstance = z.infer<typeof processInstance>;

/** What to start. */
export interface NewProcessInstance {
  readonly processDefinitionKey: string;
  /** Not unique in the engine: look in `history.processInstances` before a repeat. */
  readonly businessKey: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly name?: string;
}

export type ProcessInstances = ReturnType<typeof processInstances>;

/** Running process instances. */
export function processInstances(send: Send, tenant: Tenant) {
  return {
    /**
     * Starts the newest version and runs it to its first waits, in one transaction: on any failure of the engine nothing was started.
     * After UNREACHABLE or TIMED_OUT it may have been: look for the business key in the history before a repeat.
     * @throws FlowableError REJECTED for an unknown key
     */
    start({ processDefinitionKey, businessKey, variables, name }: NewProcessInstance): Promise<ProcessInstance> {
      return send({
        operation: 'processInstances.start',
        method: 'POST',
        path: '/runtime/process-instances',
        body: { processDefinitionKey, businessKey, name, tenantId: tenant.id, variables: encodeVariables(variables) },
        reply: processInstance,
      });
    },

    /** A running instance; null when it ended or never was. */
    get(id: string): Promise<ProcessInstance | null> {
      return orNull(
        send({ operation: 'processInstances.get', method: 'GET', path: path`/runtime/process-instances/${id}`, reply: processInstance }),
      );
    },

    /** Ends a running instance; `reason` becomes the `deleteReason` in its history. @throws FlowableError NOT_FOUND when it has ended */
    cancel(id: string, reason: string): Promise<void> {
      return send({
        operation: 'processInstances.cancel',
        method: 'DELETE',
        path: path`/runtime/process-instances/${id}`,
        query: { deleteReason: reason },
        reply: nothing,
      });
    },

    /** The variables of a running instance. @throws FlowableError NOT_FOUND when it has ended */
    async variables(id: string): Promise<Record<string, unknown>> {
      return decodeVariables(
        await send({
          operation: 'processInstances.variables',
          method: 'GET',
          path: path`/runtime/process-instances/${id}/variables`,
          reply: z.array(engineVariable),
        }),
      );
    },
  };
}
