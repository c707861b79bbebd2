import { and, asc, eq, type SQL } from 'drizzle-orm';

import type { Transaction } from '#netlify/database/client.ts';
import { activity, isLive } from '#netlify/database/schema.ts';

import { type Activity, activityColumns } from '../activity.ts';

export interface InstancePart {
  readonly processInstanceId: string;
  /** Absent: all user tasks of the instance. */
  readonly userTaskKey?: string;
}

/** The Activities of an instance that are not closed, locked for the transaction, in one order for everybody. */
export function lockLiveActivities(transaction: Transaction, { processInstanceId, userTaskKey }: InstancePart): Promise<Activity[]> {
  const ofTask: SQL | undefined = userTaskKey === undefined ? undefined : eq(activity.userTaskKey, userTaskKey);
  return transaction
    .select(activityColumns)
    .from(activity)
    .where(and(eq(activity.processInstanceId, processInstanceId), ofTask, isLive(activity.status)))
    .orderBy(asc(activity.id))
    .for('update');
}
