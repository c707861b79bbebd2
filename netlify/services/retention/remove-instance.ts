import { and, eq, inArray, or } from 'drizzle-orm';

import { type HistoricProcessInstance, isFlowableError } from '#flowable/client/index.ts';
import type { Transaction } from '#netlify/database/client.ts';
import {
  activity,
  effectLedger,
  failedRow,
  incident,
  intent,
  isActive,
  message,
  operationItem,
  outgoingCall,
  processInstance,
} from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { markChanged } from '#netlify/services/sweep/mark-changed.ts';

import { removing } from './append-only.ts';
import { removeActivities } from './remove-activities.ts';

const pageSize = 200;
/** Instances whose rows are removed in one transaction. */
const chunkSize = 50;
/** Longer than a reading of the engine that is under way can take. */
const lookAgainSeconds = 60;

/**
 * Removes an ended instance with those that its call activities have started: first our rows, then the engine's history. A call that was cut
 * off is repeated harmlessly, because the engine still knows the instance.
 */
export async function removeInstance(deps: ApiDependencies, root: HistoricProcessInstance, ledger: LedgerEnd): Promise<RemovedRows> {
  const ids = await withCalled(deps, root.id);
  const removed = { activities: 0, ledger: 0, starts: 0 };
  for (let start = 0; start < ids.length; start += chunkSize)
    add(removed, await removeRows(deps, ids.slice(start, start + chunkSize), ledger));
  await removeFromEngine(deps, root.id);
  // A reading that began before may still be stored: what the engine does not know by then is removed.
  for (let start = 0; start < ids.length; start += pageSize)
    await markChanged(deps, ids.slice(start, start + pageSize), { afterSeconds: lookAgainSeconds });
  return removed;
}

/** Rows of the ledger are removed, or emptied: the keys of effects stay, so that an outside system's effect is still known as ours. */
export type LedgerEnd = 'removed' | 'emptied';

export interface RemovedRows {
  readonly activities: number;
  readonly ledger: number;
  readonly starts: number;
}

function add(sum: { -readonly [Part in keyof RemovedRows]: number }, more: RemovedRows): void {
  sum.activities += more.activities;
  sum.ledger += more.ledger;
  sum.starts += more.starts;
}

/** Returns the ids of an instance and of all that it has called, directly or not. */
export async function withCalled({ flowable }: ApiDependencies, root: string): Promise<string[]> {
  const found = [root];
  // The list grows while it is walked; a call cannot lead back to its caller.
  for (const superProcessInstanceId of found) {
    for (let start = 0, total = 1; start < total; start += pageSize) {
      const page = await flowable.history.processInstances({ superProcessInstanceId, start, size: pageSize, order: 'asc' });
      found.push(...page.rows.map(({ id }) => id));
      total = page.total;
    }
  }
  return found;
}

/** Removes the rows of the instances from the database. */
export function removeRows({ database }: ApiDependencies, ids: readonly string[], end: LedgerEnd): Promise<RemovedRows> {
  return removing(database, async (transaction) => {
    const ofThese = await transaction
      .select({ id: activity.id })
      .from(activity)
      .where(inArray(activity.processInstanceId, [...ids]));
    const activities = await removeActivities(
      transaction,
      ofThese.map(({ id }) => id),
    );
    await transaction.delete(outgoingCall).where(inArray(outgoingCall.processInstanceId, [...ids]));
    const jobs = await endLedger(transaction, ids, end);
    await transaction.delete(failedRow).where(and(eq(failedRow.kind, 'JOB'), inArray(failedRow.rowId, jobs)));
    await transaction.delete(failedRow).where(and(eq(failedRow.kind, 'INCIDENT'), inArray(failedRow.rowId, [...ids])));
    await transaction.delete(incident).where(inArray(incident.processInstanceId, [...ids]));
    await transaction.delete(message).where(inArray(message.processInstanceId, [...ids]));
    await transaction.delete(failedRow).where(and(eq(failedRow.kind, 'INSTANCE'), inArray(failedRow.rowId, [...ids])));
    await transaction.delete(processInstance).where(inArray(processInstance.id, [...ids]));
    // The items stay, for the counts of their operations.
    await transaction
      .update(operationItem)
      .set({ seen: {}, problem: null })
      .where(inArray(operationItem.processInstanceId, [...ids]));
    const starts = await transaction.delete(intent).where(inArray(intent.processInstanceId, [...ids]));
    return { activities, ledger: jobs.length, starts: starts.rowCount ?? 0 };
  });
}

/** @returns the ids of the jobs. */
async function endLedger(transaction: Transaction, instanceIds: readonly string[], end: LedgerEnd): Promise<string[]> {
  const isTheirs = inArray(effectLedger.processInstanceId, [...instanceIds]);
  const nothing = { state: 'DONE', steps: {}, outcome: null, businessKey: null } as const;
  const { jobId } = effectLedger;
  const rows =
    end === 'removed'
      ? await transaction.delete(effectLedger).where(isTheirs).returning({ jobId })
      : await transaction.update(effectLedger).set(nothing).where(isTheirs).returning({ jobId });
  return rows.map((row) => row.jobId);
}

/** The engine removes the histories of called instances with that of their caller. */
async function removeFromEngine({ flowable }: ApiDependencies, id: string): Promise<void> {
  try {
    await flowable.history.removeInstance(id);
  } catch (error) {
    if (!isFlowableError(error, 'NOT_FOUND')) throw error;
  }
}

/**
 * Tells whether something of an ended instance is not settled yet: an Activity that is open or whose decision is on its way, or an effect
 * that was begun and not finished. A cancelled instance may have such effects for ever.
 */
export async function isUnsettled({ database }: ApiDependencies, { id, deleteReason }: HistoricProcessInstance): Promise<boolean> {
  const open = and(eq(activity.processInstanceId, id), or(isActive(activity.status), eq(activity.delivery, 'SENDING')));
  if ((await database.$count(activity, open)) > 0) return true;
  if (deleteReason !== null) return false;
  return (await database.$count(effectLedger, and(eq(effectLedger.processInstanceId, id), eq(effectLedger.state, 'STARTED')))) > 0;
}
