import { isEndedByModel } from '#flowable/client/ended-by-model.ts';
import type { Job } from '#flowable/client/jobs.ts';
import type { OpenIncident, SettledIncidentInput } from '#inngest/graphql/incidents.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { eachRow, sendRows } from '../poll/rows.ts';
import { recordIncidents } from './record-incidents.ts';

const incidentsPerCall = 500;

/** Compares the incidents of these instances with the engine, in both directions. */
export async function checkInstances(deps: BridgeDependencies, processInstanceIds: readonly string[]): Promise<void> {
  if (processInstanceIds.length === 0) return;
  const ids = [...new Set(processInstanceIds)];
  const open = await deps.api.leaseIncidents(incidentsPerCall, ids);
  await compare(deps, ids, open);
}

/**
 * Compares the open incidents with the engine that were compared the longest time ago.
 * @returns the number of incidents.
 */
export async function checkOldest(deps: BridgeDependencies, limit: number): Promise<number> {
  const open = await deps.api.leaseIncidents(limit);
  await compare(deps, [...new Set(open.map(({ processInstanceId }) => processInstanceId))], open);
  return open.length;
}

interface Compared {
  readonly deadLetters: readonly Job[];
  readonly settled: readonly SettledIncidentInput[];
}

/** Reads the engine's dead letters of each instance: records those that are there, ends the incidents of those that are not. */
async function compare(deps: BridgeDependencies, processInstanceIds: readonly string[], open: readonly OpenIncident[]): Promise<void> {
  const compared = await eachRow(deps, { kind: 'INCIDENT', ids: processInstanceIds }, async (processInstanceId): Promise<Compared> => {
    const deadLetters = await deps.flowable.jobs.deadLetters({ processInstanceId });
    const settled: SettledIncidentInput[] = [];
    for (const incident of open.filter((one) => one.processInstanceId === processInstanceId)) {
      if (!deadLetters.some((job) => isOccurrence(job, incident))) settled.push(await outcomeOf(deps, incident));
    }
    return { deadLetters, settled };
  });
  const rows = compared.flatMap(({ settled }) => settled);
  await sendRows(deps, { kind: 'INCIDENT', rows, idOf: ({ id }) => instanceOf(open, id) }, (some) => deps.api.settleIncidents(some));
  await recordIncidents(
    deps,
    compared.flatMap(({ deadLetters }) => deadLetters),
  );
}

const instanceOf = (open: readonly OpenIncident[], incidentId: string): string =>
  open.find(({ id }) => id === incidentId)?.processInstanceId ?? incidentId;

/** A job that was retried and failed again has the same id and another time. */
const isOccurrence = ({ id, createTime }: Job, { jobId, failedAt }: OpenIncident): boolean =>
  id === jobId && Date.parse(createTime ?? '') === Date.parse(failedAt);

/** Reads what became of an incident that is no dead letter any more. */
async function outcomeOf({ flowable }: BridgeDependencies, { id, jobId, processInstanceId }: OpenIncident): Promise<SettledIncidentInput> {
  const place = await flowable.jobs.locate(jobId);
  if (place === 'dead-letter') return { id, ending: 'RETRIED' };
  if (place !== 'gone') return { id };
  const instance = await flowable.history.processInstance(processInstanceId);
  const wasCancelled = !instance || (instance.deleteReason !== null && !isEndedByModel(instance.deleteReason));
  return { id, ending: wasCancelled ? 'CANCELLED' : 'RESOLVED' };
}
