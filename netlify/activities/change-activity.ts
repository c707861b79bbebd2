import { sql } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import type { Transaction } from '#netlify/database/client.ts';
import { activity, type FieldChange } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';
import { ApiError } from '#netlify/errors.ts';
import { changing } from '#netlify/notifications/after-commit.ts';

import { type Activity, activityColumns, withId } from './activity.ts';
import { requireOtherEyes } from './four-eyes.ts';
import { changeToVersion, type Event, type HistoryAction } from './history.ts';
import type { ActivityAction } from './may.ts';
import { recordEvent } from './record-event.ts';
import { refusalOf, versionConflict } from './refusal.ts';
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
export async function writeChange(transaction: Transaction, before: Activity, writing: Writing, event: Event): Promise<Activity> {
  const { set, changes = [], keepsVersion = false } = writing;
  const [after] = await transaction
    .update(activity)
    .set({
      ...set,
      ...(isNewDueDate(before, set) && { dueTold: 'NOTHING' as const }),
      ...(!keepsVersion && { version: sql`${activity.version} + 1` }),
      updatedAt: new Date(),
    })
    .where(withId(before.id))
    .returning(activityColumns);
  if (!after) throw new Error(`Activity ${before.id} is gone.`);
  await recordEvent(transaction, { before, after, changes }, event);
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
  /** Fields that the request sets. A double click is recognised by them; without an aim the second click is refused. */
  readonly aim?: Partial<Activity>;
  /** Whether there is nothing left to do, no matter who did it. */
  readonly isDone?: (before: Activity) => boolean;
  /** Person who gets or decides the Activity by this change; null: nobody. The four-eyes principle must not bar the person. */
  readonly gives?: string | null;
  /** Further requirement, asked once the rules allow the change: throws when it does not hold. */
  readonly requires?: (transaction: Transaction) => Promise<void>;
  /** Further values, derived from the Activity before the change. */
  readonly rest?: (before: Activity) => Values;
  /** Writes further rows in the same transaction. */
  readonly also?: (transaction: Transaction, after: Activity) => Promise<void>;
}

/**
 * Changes an Activity for a person: locks the row, asks the rules, compares the version, writes. A double click changes nothing and gets
 * the answer of the first click.
 *
 * @throws ApiError `NOT_FOUND`, also where the person may not see it; what `refusalOf` says; `VERSION_CONFLICT`; `FOUR_EYES`.
 */
export function changeActivity(deps: ApiDependencies, person: Person, change: PersonsChange): Promise<Activity> {
  return changing(deps, async (transaction) => {
    const before = await lockActivity(transaction, person, change.id);
    if (change.isDone?.(before) || (await isRepeat(transaction, { person, before, change }))) return before;
    const refusal = refusalOf(change.action, person, before);
    if (refusal) throw refusal;
    if (change.version !== before.version) throw await versionConflict(transaction, before);
    await change.requires?.(transaction);
    if (change.gives) await requireOtherEyes({ ...deps, database: transaction }, change.gives, before);
    const set = { ...change.aim, ...change.rest?.(before) };
    const after = await writeChange(transaction, before, { set }, { actor: person.id, action: change.history, note: change.note });
    await change.also?.(transaction, after);
    return after;
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

/** Whether this very change made the newest version: same person, action, reason and outcome, from the version that the change aims at. */
async function isRepeat(transaction: Transaction, { person, before, change }: Attempt): Promise<boolean> {
  const { aim, version, history, note = null } = change;
  if (!aim || before.version !== version + 1 || !holds(before, aim)) return false;
  const last = await changeToVersion(transaction, before.id, before.version);
  return last?.actor === person.id && last.action === history && last.note === note;
}

function holds(found: Activity, aim: Partial<Activity>): boolean {
  const wanted = Object.entries(aim).filter(([, value]) => value !== undefined);
  const present = new Map<string, unknown>(Object.entries(found));
  return wanted.every(([field, value]) => JSON.stringify(present.get(field)) === JSON.stringify(value));
}
