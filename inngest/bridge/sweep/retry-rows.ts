import type { FailedRow } from '#inngest/graphql/sweep.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { openActivities } from '../activities/open-activities.ts';
import { checkInstances } from '../incidents/check-incidents.ts';
import { settleTasks } from '../activities/settle-activities.ts';

const retriesPerPoll = 50;

/**
 * Retries failed rows whose pause is over. A row that fails again waits longer; the others are forgotten. Polls and reconciliations retry
 * jobs and Activities anyhow.
 */
export async function retryFailedRows(deps: BridgeDependencies): Promise<number> {
  const due = await deps.api.dueFailedRows(retriesPerPoll);
  if (due.length === 0) return 0;
  await openActivities(deps, idsOf(due, 'TASK'));
  await settleTasks(deps, idsOf(due, 'ENDED_TASK'));
  await refreshRows(deps, idsOf(due, 'INSTANCE'));
  await checkInstances(deps, idsOf(due, 'INCIDENT'));
  // A row that has failed again has its next pause, and is not due any more.
  const stillDue = new Set((await deps.api.dueFailedRows(retriesPerPoll)).map(keyOf));
  const processed = due.filter((row) => stillDue.has(keyOf(row)));
  await deps.api.clearFailedRows(processed.map(({ kind, rowId }) => ({ kind, rowId })));
  return processed.length;
}

async function refreshRows({ api }: BridgeDependencies, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await api.refreshInstances(ids.length, ids);
}

const idsOf = (rows: readonly FailedRow[], wanted: FailedRow['kind']): string[] =>
  rows.flatMap(({ kind, rowId }) => (kind === wanted ? [rowId] : []));

const keyOf = ({ kind, rowId }: Pick<FailedRow, 'kind' | 'rowId'>): string => `${kind} ${rowId}`;
