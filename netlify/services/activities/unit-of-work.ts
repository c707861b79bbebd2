import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import type { Transaction } from '#netlify/database/client.ts';
import { recorded } from '#netlify/services/audit/audit-entry.ts';

import type { AfterCommit, RecordedEvent } from './activity-events.ts';

/** Transaction over Activities, with the events that it has recorded so far. */
export interface UnitOfWork {
  readonly transaction: Transaction;
  readonly events: RecordedEvent[];
}

/** Runs one transaction over Activities, with the audit row as `recorded` has it, and hands its events to their handler. */
export async function runUnitOfWork<Result>(deps: ApiDependencies, work: (unit: UnitOfWork) => Promise<Result>): Promise<Result> {
  let afterCommit: AfterCommit | undefined;
  const result = await recorded(deps, async (transaction) => {
    const unit: UnitOfWork = { transaction, events: [] };
    const changed = await work(unit);
    afterCommit = await deps.handleActivityEvents(transaction, unit.events);
    return changed;
  });
  await afterCommit?.(deps);
  return result;
}
