import { and, eq } from 'drizzle-orm';

import { withinTenant } from '#netlify/auth/tenant.ts';
import { message } from '#netlify/database/schema.ts';

import { type EventSource, eventOf } from './event.ts';
import { isBehind, newestFirst } from './place.ts';

const order = { at: message.createdAt, key: [message.id] };

/** Messages and signals for the instance, without their variables. */
export const messageEvents: EventSource = {
  name: 'messages',
  kind: 'MESSAGE',
  read: async ({ deps, person, instance }, { before, limit }) => {
    const rows = await deps.database
      .select()
      .from(message)
      .where(and(eq(message.processInstanceId, instance.id), withinTenant(person, message.tenantId), isBehind(before, order)))
      .orderBy(...newestFirst(order))
      .limit(limit);
    return rows.map(({ id, createdAt, deliveredAt, name, state, elementId, problem }) => ({
      key: [id],
      event: eventOf({
        id: `message:${id}`,
        kind: 'MESSAGE',
        at: createdAt,
        endedAt: deliveredAt,
        name,
        state,
        elementId,
        note: problem,
      }),
    }));
  },
};
