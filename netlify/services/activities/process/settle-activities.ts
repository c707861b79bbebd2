import { eq } from 'drizzle-orm';

import { activity } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { isEndedByModel } from '#flowable/client/ended-by-model.ts';

import { type Activity, activityColumns, isClosed } from '../activity.ts';
import { writeChange } from '../change-activity.ts';
import type { HistoryAction } from '../history.ts';
import { runUnitOfWork, type UnitOfWork } from '../unit-of-work.ts';

export interface EndedTask {
  readonly taskId: string;
  readonly endedAt: Date;
  /** Delete reason of the engine; null: the task was completed. */
  readonly deleteReason: string | null;
  /** Activity whose decision completed the task; null: completed by another hand; absent: not known. */
  readonly activityId?: string | null;
}

interface Settlement {
  readonly action: HistoryAction;
  readonly set: Partial<Pick<Activity, 'status' | 'delivery' | 'closedReason' | 'stuckAt' | 'deliveryFailure'>>;
}

/** Closes the Activity of each task that the engine has ended. @returns the number of changes, and the tasks without an Activity. */
export async function settleActivities(
  deps: ApiDependencies,
  tasks: readonly EndedTask[],
): Promise<{ changed: number; tasksWithoutActivity: string[] }> {
  let changed = 0;
  const tasksWithoutActivity: string[] = [];
  for (const task of tasks) {
    const result = await runUnitOfWork(deps, (unit) => settle(unit, task));
    if (result === 'changed') changed += 1;
    if (result === 'missing') tasksWithoutActivity.push(task.taskId);
  }
  return { changed, tasksWithoutActivity };
}

async function settle(unit: UnitOfWork, task: EndedTask): Promise<'changed' | 'settled' | 'missing'> {
  const [found] = await unit.transaction.select(activityColumns).from(activity).where(eq(activity.taskId, task.taskId)).for('update');
  if (!found) return 'missing';
  const settlement = settlementOf(found, task);
  if (!settlement) return 'settled';
  await closeActivity(unit, found, settlement);
  return 'changed';
}

/** Writes the end of an Activity with its history. The caller has locked the row. */
export async function closeActivity(unit: UnitOfWork, found: Activity, { action, set }: Settlement): Promise<void> {
  await writeChange(unit, found, { set }, { actor: 'process', action, note: set.closedReason });
}

const completedElsewhere = 'the task was completed outside Baton';
const completedBefore = 'the process took the decision from before the Activity was reopened';
/** Values of a settled decision, which needs no person any more. */
const settled = { stuckAt: null, deliveryFailure: null };

/** Maps the end of a task to the outcome of its Activity; null when that is settled already. Pure. */
export function settlementOf(found: Pick<Activity, 'id' | 'status' | 'delivery'>, task: EndedTask): Settlement | null {
  const isOpen = !isClosed(found);
  const isSending = found.status === 'COMPLETED' && found.delivery === 'SENDING';
  if (!isOpen && !isSending) return null;
  if (task.deleteReason !== null) return isOpen ? closedBy(task.deleteReason) : tooLate(task.deleteReason);
  if (isOpen) {
    const closedReason = task.activityId === found.id ? completedBefore : completedElsewhere;
    return { action: 'superseded', set: { status: 'SUPERSEDED', closedReason } };
  }
  const isOurs = task.activityId === undefined || task.activityId === found.id;
  return isOurs ? { action: 'accepted', set: { delivery: 'ACCEPTED', ...settled } } : tooLate(completedElsewhere);
}

function closedBy(deleteReason: string): Settlement {
  const closedReason = deleteReason;
  if (isEndedByModel(deleteReason)) return { action: 'superseded', set: { status: 'SUPERSEDED', closedReason } };
  return { action: 'cancelled', set: { status: 'CANCELLED', closedReason } };
}

const tooLate = (closedReason: string): Settlement => ({
  action: 'too-late',
  set: { status: 'SUPERSEDED', delivery: 'TOO_LATE', closedReason, ...settled },
});
