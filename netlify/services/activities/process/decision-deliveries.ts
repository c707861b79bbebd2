import { and, inArray, isNull, lte, or, sql } from 'drizzle-orm';

import type { Transaction } from '#netlify/database/client.ts';
import { activity, type DeliveryFailure } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { type Activity, activityColumns, withId } from '../activity.ts';
import { writeChange } from '../change-activity.ts';
import { announceChange } from '../change-feed.ts';
import { runUnitOfWork, type UnitOfWork } from '../unit-of-work.ts';
import { type OpenActivityTask, taskOf } from './open-activity-tasks.ts';

/** Time for the run that a decision's event starts; a run that is later is presumed lost. */
export const runSeconds = 30;
/** Pause after a resend by the sweep before the next one. */
const resendSeconds = 60;

const inSeconds = (seconds: number) => sql`now() + make_interval(secs => ${seconds})`;

/**
 * Leases up to `limit` decisions whose run is late, longest wait first, for a minute. Decisions that need a person are left out, so that no
 * number of stuck decisions keeps the others from being sent.
 */
export async function leaseDecisions(deps: ApiDependencies, limit: number): Promise<OpenActivityTask[]> {
  const isDue = or(isNull(activity.deliveryDueAt), lte(activity.deliveryDueAt, sql`now()`));
  const chosen = deps.database
    .select({ id: activity.id })
    .from(activity)
    // Written like the condition of the index.
    .where(and(sql`${activity.delivery} = 'SENDING'`, isNull(activity.stuckAt), isDue))
    .orderBy(sql`${activity.deliveryDueAt} asc nulls first`, activity.id)
    .limit(limit)
    .for('update', { skipLocked: true });
  const leased = await deps.database
    .update(activity)
    .set({ deliveryDueAt: inSeconds(resendSeconds) })
    .where(inArray(activity.id, chosen))
    .returning({ ...activityColumns, deadlines: activity.deadlines });
  return leased.flatMap((row) => taskOf(row) ?? []);
}

/**
 * Records a failed delivery, with its cause and the time of the next attempt. Without a next time the decision is stuck until a person
 * acts.
 * @returns false when nothing is recorded: the decision has its answer by now, was reopened, or needs a person already.
 */
export async function recordDeliveryFailure(deps: ApiDependencies, activityId: string, failure: DeliveryFailure): Promise<boolean> {
  return runUnitOfWork(deps, async (unit) => {
    const [found] = await unit.transaction.select(activityColumns).from(activity).where(withId(activityId)).for('update');
    if (found?.delivery !== 'SENDING' || found.stuckAt !== null) return false;
    if (failure.nextAt === null) await stick(unit, found, failure);
    else await postpone(unit.transaction, found, failure, new Date(failure.nextAt));
    return true;
  });
}

/** Returns the process instance of a decision; null for an Activity without one. */
export async function instanceOfDecision({ database }: ApiDependencies, activityId: string): Promise<string | null> {
  const [row] = await database.select({ id: activity.processInstanceId }).from(activity).where(withId(activityId));
  return row?.id ?? null;
}

/** Marks the decision as stuck. The version stays, because the facts for a decision do not change. */
async function stick(unit: UnitOfWork, found: Activity, deliveryFailure: DeliveryFailure): Promise<void> {
  const set = { deliveryFailure, stuckAt: new Date() };
  await writeChange(unit, found, { set, keepsVersion: true }, { actor: 'process', action: 'stuck', note: deliveryFailure.problem });
}

/** Schedules the next attempt. Attempts make no history: the decision's progress shows them, and open pages refetch it. */
async function postpone(transaction: Transaction, found: Activity, deliveryFailure: DeliveryFailure, nextAt: Date): Promise<void> {
  const deliveryDueAt = new Date(nextAt.getTime() + runSeconds * 1_000);
  const [after] = await transaction
    .update(activity)
    .set({ deliveryFailure, deliveryDueAt })
    .where(withId(found.id))
    .returning(activityColumns);
  if (after) await announceChange(transaction, found, after);
}
