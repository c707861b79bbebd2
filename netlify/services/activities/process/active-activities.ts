import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';

import type { Transaction } from '#netlify/database/client.ts';
import { activity, isActive } from '#netlify/database/schema.ts';

import { type Activity, activityColumns } from '../activity.ts';

export interface InstancePart {
  readonly processInstanceId: string;
  /** Key of a user task. Absent: all user tasks of the instance. */
  readonly userTaskKey?: string;
  /** Ids of tasks. Absent or null: all tasks. */
  readonly taskIds?: readonly string[] | null;
}

/** Returns the open Activities of an instance, locked for the transaction, in one lock order for all callers. */
export function lockActiveActivities(
  transaction: Transaction,
  { processInstanceId, userTaskKey, taskIds }: InstancePart,
): Promise<Activity[]> {
  const ofTask: SQL | undefined = userTaskKey === undefined ? undefined : eq(activity.userTaskKey, userTaskKey);
  const ofTasks: SQL | undefined = taskIds ? inArray(activity.taskId, [...taskIds]) : undefined;
  return transaction
    .select(activityColumns)
    .from(activity)
    .where(and(eq(activity.processInstanceId, processInstanceId), ofTask, ofTasks, isActive(activity.status)))
    .orderBy(asc(activity.id))
    .for('update');
}
