import type { Person } from '#netlify/auth/person.ts';
import type { Transaction } from '#netlify/database/client.ts';
import type { FieldChange } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import type { Activity } from './activity.ts';
import { lockActivity, writeChange } from './change-activity.ts';
import type { HistoryAction } from './history.ts';
import type { ActivityAction } from '#netlify/core/activity-actions.ts';
import { refusalOf } from './refusal.ts';
import { runUnitOfWork } from './unit-of-work.ts';

export interface Addition<Row> {
  readonly activityId: string;
  readonly action: ActivityAction;
  readonly history: HistoryAction;
  /** Writes the addition. Undefined: there is nothing left to add, and nothing is written. */
  readonly write: (transaction: Transaction, activity: Activity) => Promise<Row | undefined>;
  readonly changes?: (row: Row) => FieldChange[];
  /** Persons whom the addition names. */
  readonly mentions?: readonly string[];
}

/**
 * Adds a row to an Activity, with an entry in the history. The version stays: an open form must not be refused because of a comment.
 * @returns the added row; undefined when nothing was added.
 */
export function addToActivity<Row>(deps: ApiDependencies, person: Person, addition: Addition<Row>): Promise<Row | undefined> {
  return runUnitOfWork(deps, async (unit) => {
    const before = await lockActivity(unit.transaction, person, addition.activityId);
    const refusal = refusalOf(addition.action, person, before);
    if (refusal) throw refusal;
    const row = await addition.write(unit.transaction, before);
    if (row === undefined) return undefined;
    const writing = { set: {}, keepsVersion: true, changes: addition.changes?.(row) ?? [] };
    await writeChange(unit, before, writing, { actor: person.id, action: addition.history, mentions: addition.mentions });
    return row;
  });
}
