import { sql } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import type { Transaction } from '#netlify/database/client.ts';
import { activity, type FieldChange } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

import { type Activity, activityColumns, withId } from './activity.ts';
import { changeToVersion, type Event, type HistoryAction } from './history.ts';
import type { ActivityAction } from '#netlify/core/activity-actions.ts';
import { recordEvent } from './record-event.ts';
import { refusalOf, versionConflict } from './refusal.ts';
import { runUnitOfWork, type UnitOfWork } from './unit-of-work.ts';
import { visibleActivity } from './visible-to.ts';

/** New values of columns; an absent column stays. */
export type Values = Partial<Omit<typeof activity.$inferInsert, 'id' | 'tenantId' | 'version' | 'createdAt' | 'updatedAt'>>;

interface Writing {
  readonly set: Values;
  /** Entries of the history beside the Activity's own fields. */
  readonly changes?: readonly FieldChange[];
  /** Whether the version stays, so that open forms remain valid. */
  readonly keepsVersion?: boolean;
}

/** Changes an Activity and records the event, in the transaction of the caller, who has locked the row. All changes go through here. */
export async function writeChange(unit: UnitOfWork, before: Activity, writing: Writing, event: Event): Promise<Activity> {
  const { set, changes = [], keepsVersion = false } = writing;
  const [after] = await unit.transaction
    .update(activity)
    .set({
      ...set,
      ...(isNewDueDate(before, set) && { dueNotice: 'NOTHING' as const }),
      ...(!keepsVersion && { version: sql`${activity.version} + 1` }),
      updatedAt: new Date(),
    })
    .where(withId(before.id))
    .returning(activityColumns);
  if (!after) throw new Error(`Activity ${before.id} is gone.`);
  await recordEvent(unit, { before, after, changes }, event);
  return after;
}

const isNewDueDate = (before: Activity, { dueAt }: Values): boolean => dueAt !== undefined && dueAt?.getTime() !== before.dueAt?.getTime();

/** Action of a person on one Activity. */
export interface PersonsChange {
  readonly id: string;
  /** Version that the person has seen. */
  readonly version: number;
  readonly action: ActivityAction;
  readonly history: HistoryAction;
  readonly note?: string | null | undefined;
  /** Fields that the request sets. A double click is recognised by them; without them the second click is refused. */
  readonly target?: Partial<Activity>;
  /** Whether there is nothing left to do, no matter who did it. */
  readonly isDone?: (before: Activity) => boolean;
}

/** Change that the rules allow, in its transaction. */
export interface AllowedChange {
  readonly transaction: Transaction;
  /** The locked Activity before the change. */
  readonly before: Activity;
  /** Writes the fields that the request sets, and `values`. */
  readonly write: (values?: Values) => Promise<Activity>;
}

const writeTarget = ({ write }: AllowedChange): Promise<Activity> => write();

/**
 * Changes an Activity for a person: locks the row, asks the rules, compares the version, then carries out the change. A double click
 * changes nothing and gets the answer of the first click.
 *
 * @param carryOut writes the change once the rules allow it, with whatever belongs to the same transaction; may throw.
 * @throws ApiError `NOT_FOUND`, also where the person may not see it; what `refusalOf` says; `VERSION_CONFLICT`.
 */
export function changeActivity(
  deps: ApiDependencies,
  person: Person,
  change: PersonsChange,
  carryOut: (allowed: AllowedChange) => Promise<Activity> = writeTarget,
): Promise<Activity> {
  return runUnitOfWork(deps, async (unit) => {
    const { transaction } = unit;
    const before = await lockActivity(transaction, person, change.id);
    if (change.isDone?.(before) || (await isRepeat(transaction, { person, before, change }))) return before;
    const refusal = refusalOf(change.action, person, before);
    if (refusal) throw refusal;
    if (change.version !== before.version) throw await versionConflict(transaction, before);
    const { target, history: action, note } = change;
    const write = (values: Values = {}) => writeChange(unit, before, { set: { ...target, ...values } }, { actor: person.id, action, note });
    return carryOut({ transaction, before, write });
  });
}

/** Locks the Activity until the end of the transaction. @throws ApiError `NOT_FOUND`, also for an Activity that the person may not see. */
export async function lockActivity(transaction: Transaction, person: Person, id: string): Promise<Activity> {
  const [found] = await transaction.select(activityColumns).from(activity).where(visibleActivity(person, id)).for('update');
  if (!found) throw new ApiError('NOT_FOUND', { kind: 'Activity', id });
  return found;
}

interface Attempt {
  readonly person: Person;
  readonly before: Activity;
  readonly change: PersonsChange;
}

/** Whether this very change made the newest version: same person, action, reason and outcome, from the version that the change names. */
async function isRepeat(transaction: Transaction, { person, before, change }: Attempt): Promise<boolean> {
  const { target, version, history, note = null } = change;
  if (!target || before.version !== version + 1 || !hasValues(before, target)) return false;
  const last = await changeToVersion(transaction, before.id, before.version);
  return last?.actor === person.id && last.action === history && last.note === note;
}

function hasValues(found: Activity, target: Partial<Activity>): boolean {
  const wanted = Object.entries(target).filter(([, value]) => value !== undefined);
  const current = new Map<string, unknown>(Object.entries(found));
  return wanted.every(([field, value]) => JSON.stringify(current.get(field)) === JSON.stringify(value));
}
