import { and, asc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';

import { activity, type Deadline, isUnsettled } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';
import { decodeCursor, type Page, pageSize, toPage } from '#netlify/page.ts';

import { type Activity, activityColumns, isOfProcess, type ProcessActivity } from '../activity.ts';

export type OpenActivityTask = Pick<
  ProcessActivity,
  'taskId' | 'processInstanceId' | 'processDefinitionKey' | 'userTaskKey' | 'businessKey' | 'assignee' | 'status' | 'delivery'
> & { readonly activityId: string; readonly deadlines: Deadline[] };

interface TaskRequest {
  readonly delivery?: Activity['delivery'] | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** The Activities of user tasks that the engine has not settled yet: open ones, and decisions under way. Oldest first. */
export async function openActivityTasks(deps: ApiDependencies, request: TaskRequest): Promise<Page<OpenActivityTask>> {
  const size = pageSize(request.first, { usual: 500, limit: 1_000 });
  const place = decodeCursor(z.object({ id: z.string() }), request.after);
  const hasDelivery = request.delivery ? eq(activity.delivery, request.delivery) : undefined;
  const rows = await deps.database
    .select({ ...activityColumns, deadlines: activity.deadlines })
    .from(activity)
    .where(and(isUnsettled(activity), hasDelivery, place ? gt(activity.id, place.id) : undefined))
    .orderBy(asc(activity.id))
    .limit(size + 1);
  const tasks = rows.flatMap((row) => (isOfProcess(row) ? taskOf(row) : []));
  return toPage(tasks, size, ({ activityId }) => ({ id: activityId }));
}

const taskOf = (found: ProcessActivity & { readonly deadlines: Deadline[] }): OpenActivityTask => ({
  ...found,
  activityId: found.id,
});
