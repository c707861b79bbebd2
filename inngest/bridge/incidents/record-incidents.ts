import type { Job } from '#flowable/client/jobs.ts';
import type { IncidentInput } from '#inngest/graphql/incidents.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { sendRows } from '../poll/rows.ts';

/**
 * Sends dead letters of the engine to the API, with what the engine's history knows of their instances. A dead letter whose instance is gone,
 * or not ours, is left out.
 *
 * @returns the number of dead letters that were not known.
 */
export async function recordIncidents(deps: BridgeDependencies, jobs: readonly Job[]): Promise<number> {
  const rows = await describeIncidents(deps, jobs);
  const counts = await sendRows(deps, { kind: 'INCIDENT', rows, idOf: (row) => row.processInstanceId }, (some) =>
    deps.api.recordIncidents(some),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function describeIncidents({ flowable }: BridgeDependencies, jobs: readonly Job[]): Promise<IncidentInput[]> {
  const processInstanceIds = [...new Set(jobs.flatMap(({ processInstanceId }) => processInstanceId ?? []))];
  if (processInstanceIds.length === 0) return [];
  const { rows } = await flowable.history.processInstances({ processInstanceIds, size: processInstanceIds.length });
  const instances = new Map(rows.map((row) => [row.id, row]));
  return jobs.flatMap((job): IncidentInput[] => {
    const instance = instances.get(job.processInstanceId ?? '');
    if (!instance || job.processDefinitionId === null || job.createTime === null) return [];
    const { id: jobId, processDefinitionId, elementId, elementName, exceptionMessage, createTime: failedAt } = job;
    const { id: processInstanceId, tenantId, businessKey } = instance;
    const place = { tenantId, processInstanceId, processDefinitionId, businessKey, elementId, elementName };
    return [{ ...place, jobId, jobCorrelationId: job.correlationId ?? null, exceptionMessage, failedAt }];
  });
}
