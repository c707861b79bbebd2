import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm';
import { z } from 'zod';

import { activity, type Deadline, isUnsettled } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { decodeCursor, type Page, pageSize, toPage } from '#netlify/core/page.ts';

import { type Activity, activityColumns, isOfProcess, type ProcessActivity } from '../activity.ts';

export type OpenActivityTask = Pick<
  ProcessActivity,
  'taskId' | 'processInstanceId' | 'processDefinitionKey' | 'userTaskKey' | 'businessKey' | 'assignee' | 'status' | 'delivery'
> & { readonly activityId: string; readonly deadlines: Deadline[] };

interface TaskRequest {
  readonly delivery?: Activity['delivery'] | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly afterTask?: string | null;
  readonly upToTask?: string | null;
  readonly processInstanceIds?: readonly string[] | null;
}

/** Returns the Activities of user tasks that the engine has not settled yet: open ones, and decisions under way. Oldest first. */
export async function openActivityTasks(deps: ApiDependencies, request: TaskRequest): Promise<Page<OpenActivityTask>> {
  const size = pageSize(request.first, { defaultSize: 500, limit: 1_000 });
  const place = decodeCursor(z.object({ id: z.string() }), request.after);
  const hasDelivery = request.delivery ? eq(activity.delivery, request.delivery) : undefined;
  const { afterTask, upToTask, processInstanceIds } = request;
  const inRange = and(
    afterTask ? gt(activity.taskId, afterTask) : undefined,
    upToTask ? lte(activity.taskId, upToTask) : undefined,
    processInstanceIds ? inArray(activity.processInstanceId, [...processInstanceIds]) : undefined,
  );
  const rows = await deps.database
    .select({ ...activityColumns, deadlines: activity.deadlines })
    .from(activity)
    .where(and(isUnsettled(activity), hasDelivery, inRange, place ? gt(activity.id, place.id) : undefined))
    .orderBy(asc(activity.id))
    .limit(size + 1);
  const tasks = rows.flatMap((row) => taskOf(row) ?? []);
  return toPage(tasks, size, ({ activityId }) => ({ id: activityId }));
}

/** Returns the task of an Activity; null without a process. */
export const taskOf = (found: Activity & { readonly deadlines: Deadline[] }): OpenActivityTask | null =>
  isOfProcess(found) ? { ...found, deadlines: found.deadlines, activityId: found.id } : null;
