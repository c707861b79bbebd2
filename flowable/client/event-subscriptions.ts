import { z } from 'zod';

import type { Send } from './http.ts';
import type { OperationName } from './operations.ts';
import { allRows, pageOf, type PageRequest } from './paging.ts';
import type { TenantScope } from './tenant.ts';

const subscription = z.object({
  id: z.string(),
  eventName: z.string(),
  executionId: z.string(),
  processInstanceId: z.string(),
  processDefinitionId: z.string(),
  activityId: z.string(),
});

/**
 * Wait of an execution for a message or a signal. The id belongs to this wait alone: an execution that comes back to the same element waits
 * under another id.
 */
export type EventSubscription = z.infer<typeof subscription>;

const event = subscription.omit({ processDefinitionId: true }).extend({
  eventType: z.string(),
  eventName: z.string().nullable(),
  activityId: z.string().nullable(),
  created: z.string(),
});

/** Any wait of an execution: for a message, a signal or a compensation (`eventType`). `activityId` is the event of the model. */
export type AwaitedEvent = z.infer<typeof event>;

/** A model that a message or signal starts waits, too, without an instance. */
const anySubscription = subscription.or(z.object({ id: z.string(), executionId: z.null().optional() }));

const isOfInstance = (row: z.infer<typeof anySubscription>): row is EventSubscription => typeof row.executionId === 'string';

export type EventSubscriptions = ReturnType<typeof eventSubscriptions>;

/** Calls about event subscriptions, the waits of running instances. */
export function eventSubscriptions(send: Send, scope: TenantScope) {
  const find = async (operation: OperationName, filter: Readonly<Record<string, string>>): Promise<EventSubscription[]> => {
    const rows = await allRows((page) =>
      send({
        operation,
        query: { ...filter, ...page, sort: 'created', order: 'asc' },
        reply: pageOf(anySubscription),
      }),
    );
    return rows.filter(isOfInstance);
  };

  return {
    /** Returns the waits of one instance of every kind, the oldest first. */
    ofInstance(processInstanceId: string, page: PageRequest): Promise<AwaitedEvent[]> {
      const query = { processInstanceId, ...page, sort: 'created', order: 'asc' };
      return allRows(() => send({ operation: 'eventSubscriptions.ofInstance', query, reply: pageOf(event) }), page);
    },

    /** Returns the waits of one instance for a message; empty when the instance waits no longer, or not yet. */
    ofMessage(filter: { readonly processInstanceId: string; readonly messageName: string }): Promise<EventSubscription[]> {
      const { processInstanceId, messageName } = filter;
      return find('eventSubscriptions.ofMessage', { eventType: 'message', eventName: messageName, processInstanceId });
    },

    /** Returns the waits for a message in all instances of a tenant; the oldest first. */
    ofMessageName({ tenantId, messageName }: { readonly tenantId: string; readonly messageName: string }): Promise<EventSubscription[]> {
      const within = { tenantId: scope.engineTenant(tenantId) };
      return find('eventSubscriptions.ofMessageName', { eventType: 'message', eventName: messageName, ...within });
    },

    /** Returns the waits for a signal in all instances of a tenant, or in one instance; the oldest first. */
    ofSignal(filter: {
      readonly tenantId: string;
      readonly signalName: string;
      readonly processInstanceId?: string;
    }): Promise<EventSubscription[]> {
      const { tenantId, signalName, processInstanceId } = filter;
      const within = { tenantId: scope.engineTenant(tenantId), ...(processInstanceId !== undefined && { processInstanceId }) };
      return find('eventSubscriptions.ofSignal', { eventType: 'signal', eventName: signalName, ...within });
    },
  };
}
