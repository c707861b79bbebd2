import { and, asc, eq, gt, inArray, or } from 'drizzle-orm';
import { z } from 'zod';

import { activity } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';
import { decodeCursor, type Page, pageSize, toPage } from '#netlify/page.ts';

import type { Activity } from './activity.ts';

export interface OpenActivityTask extends Pick<Activity, 'taskId' | 'processInstanceId' | 'status' | 'delivery'> {
  readonly activityId: string;
}

interface TaskRequest {
  readonly delivery?: Activity['delivery'] | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** The Activities that the engine has not settled yet: open ones, and decisions under way. Oldest first. */
export async function openActivityTasks(deps: ApiDependencies, request: TaskRequest): Promise<Page<OpenActivityTask>> {
  const size = pageSize(request.first, { usual: 500, limit: 1_000 });
  const place = decodeCursor(z.object({ id: z.string() }), request.after);
  const unsettled = or(
    inArray(activity.status, ['OPEN', 'CLAIMED']),
    and(eq(activity.status, 'COMPLETED'), eq(activity.delivery, 'SENDING')),
  );
  const rows = await deps.database
    .select({
      activityId: activity.id,
      taskId: activity.taskId,
      processInstanceId: activity.processInstanceId,
      status: activity.status,
      delivery: activity.delivery,
    })
    .from(activity)
    .where(
      and(unsettled, request.delivery ? eq(activity.delivery, request.delivery) : undefined, place ? gt(activity.id, place.id) : undefined),
    )
    .orderBy(asc(activity.id))
    .limit(size + 1);
  return toPage(rows, size, ({ activityId }) => ({ id: activityId }));
}
