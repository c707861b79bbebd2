import { and, eq, getTableColumns } from 'drizzle-orm';

import { activity, activityHistory } from '#netlify/database/schema.ts';
import { visibleTo } from '#netlify/services/activities/visible-to.ts';

import { type EventSource, eventOf } from './event.ts';
import { isBehind, newestFirst } from './place.ts';

const order = { at: activityHistory.at, key: [activityHistory.sequence] };

/** History of the Activities that the person may see. */
export const activityEvents: EventSource = {
  name: 'activities',
  kind: 'ACTIVITY',
  read: async ({ deps, person, instance }, { before, limit }) => {
    const rows = await deps.database
      .select({ ...getTableColumns(activityHistory), title: activity.title, elementId: activity.userTaskKey })
      .from(activityHistory)
      .innerJoin(activity, eq(activity.id, activityHistory.activityId))
      .where(and(eq(activityHistory.processInstanceId, instance.id), visibleTo(person), isBehind(before, order)))
      .orderBy(...newestFirst(order))
      .limit(limit);
    return rows.map(({ sequence, at, title, elementId, action, actor, note, activityId, changes }) => ({
      key: [sequence],
      event: eventOf({
        id: `activity:${sequence}`,
        kind: 'ACTIVITY',
        at,
        name: title,
        state: action,
        elementId,
        actor,
        note,
        activityId,
        changes,
      }),
    }));
  },
};
