import { and, eq } from 'drizzle-orm';

import { isSystemName, systems } from '#inngest/define/systems.ts';
import { outgoingCall } from '#netlify/database/schema.ts';

import { type EventSource, eventOf } from './event.ts';
import { isBehind, newestFirst } from './place.ts';

const order = { at: outgoingCall.startedAt, key: [outgoingCall.id] };

/** Requests of workers to external systems, failed ones included. */
export const callEvents: EventSource = {
  name: 'calls',
  kind: 'CALL',
  read: async ({ deps, instance }, { before, limit }) => {
    const rows = await deps.database
      .select()
      .from(outgoingCall)
      .where(and(eq(outgoingCall.processInstanceId, instance.id), isBehind(before, order)))
      .orderBy(...newestFirst(order))
      .limit(limit);
    return rows.map(({ id, startedAt, durationMs, operation, result, elementId, system, status, attempt }) => ({
      key: [id],
      event: eventOf({
        id: `call:${id}`,
        kind: 'CALL',
        at: startedAt,
        endedAt: new Date(startedAt.getTime() + durationMs),
        name: operation,
        state: result,
        elementId,
        system: isSystemName(system) ? systems[system] : system,
        status,
        attempt,
      }),
    }));
  },
};
