import { sql } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import type { Transaction } from '#netlify/database/client.ts';
import { activity, type FieldChange } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';
import { ApiError } from '#netlify/errors.ts';
import { changing } from '#netlify/notifications/after-commit.ts';

import { type Activity, activityColumns, withId } from './activity.ts';
import { changeToVersion, type Event, type HistoryAction } from './history.ts';
import type { ActivityAction } from './may.ts';
import { recordEvent } from './record-event.ts';
import { refusalOf, versionConflict } from './refusal.ts';
import { visibleActivity } from './visible-to.ts';

/** New values of columns; what is absent stays. */
export type Values = Partial<Omit<typeof activity.$inferInsert, 'id' | 'tenantId' | 'version' | 'createdAt' | 'updatedAt'>>;

interface Writing {
  readonly set: Values;
  /** Parts of the history that are no field of the Activity. */
  readonly changes?: readonly FieldChange[];
  /** True: a form that is open stays valid. */
  readonly keepsVersion?: boolean;
}

/**
 * The one way in which an Activity changes: the row and what follows from it, in the transaction of the caller, who has locked the row.
 */
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

/** One action of a person on one Activity. */
export interface PersonsChange {
  readonly id: string;
  /** The version that the person has seen. */
  readonly version: number;
  readonly action: ActivityAction;
  readonly history: HistoryAction;
  readonly note?: string | null | undefined;
  /** What the request decides. A click that came twice is known by it, too; without it the second one is refused. */
  readonly aim?: Partial<Activity>;
  /** Nothing is left to do, whoever did it. */
  readonly isDone?: (before: Activity) => boolean;
  /** What else must hold, asked once the rules allow it: throws when it does not. */
  readonly requires?: (transaction: Transaction) => Promise<void>;
  /** What follows from how the Activity was. */
  readonly rest?: (before: Activity) => Values;
  /** Further rows of the same transaction. */
  readonly also?: (transaction: Transaction, after: Activity) => Promise<void>;
}

/**
 * Lets a person change an Activity: locks it, asks the rules, compares the version, writes. A click that came twice changes nothing
 * and is answered as the first one was.
 *
 * @throws ApiError `NOT_FOUND`, also where the person may not see it; what `refusalOf` says; `VERSION_CONFLICT`.
 */
export function changeActivity(deps: ApiDependencies, person: Person, change: PersonsChange): Promise<Activity> {
  return changing(deps, async (transaction) => {
    const before = await lockActivity(transaction, person, change.id);
    if (change.isDone?.(before) || (await isRepeat(transaction, { person, before, change }))) return before;
    const refusal = refusalOf(change.action, person, before);
    if (refusal) throw refusal;
    if (change.version !== before.version) throw await versionConflict(transaction, before);
    await change.requires?.(transaction);
    const set = { ...change.aim, ...change.rest?.(before) };
    const after = await writeChange(transaction, before, { set }, { actor: person.id, action: change.history, note: change.note });
    await change.also?.(transaction, after);
    return after;
  });
}

/** Nobody else changes it until the transaction ends. @throws ApiError `NOT_FOUND`, also for one that the person may not see. */
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

/** The newest version was made by this very change: same person, action, reason and outcome, from the version that it is aimed at. */
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
