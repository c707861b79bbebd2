import { and, eq } from 'drizzle-orm';

import { withinTenant } from '#netlify/auth/tenant.ts';
import { incident } from '#netlify/database/schema.ts';

import { type EventSource, eventOf } from './event.ts';
import { isBehind, newestFirst } from './place.ts';

const order = { at: incident.failedAt, key: [incident.id] };

/** Incidents with their messages for people. */
export const incidentEvents: EventSource = {
  name: 'incidents',
  kind: 'INCIDENT',
  read: async ({ deps, person, instance }, { before, limit }) => {
    const rows = await deps.database
      .select()
      .from(incident)
      .where(and(eq(incident.processInstanceId, instance.id), withinTenant(person, incident.tenantId), isBehind(before, order)))
      .orderBy(...newestFirst(order))
      .limit(limit);
    return rows.map(({ id, kind, sourceId, failedAt, endedAt, ending, elementId, elementName, message }) => ({
      key: [id],
      event: eventOf({
        id: `incident:${id}`,
        kind: 'INCIDENT',
        at: failedAt,
        endedAt,
        name: elementName ?? elementId,
        state: ending ?? 'OPEN',
        elementId,
        note: message,
        activityId: kind === 'DECISION' ? sourceId : null,
      }),
    }));
  },
};
