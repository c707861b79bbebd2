import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { atMost } from '#inngest/define/at-most.ts';
import { processOf } from '#netlify/services/processes/access/process-key.ts';

import { failureOfJob } from './failure.ts';
import type { Incident } from './incident.ts';
import { type Occurrence, recordIncidents } from './record-incidents.ts';

const readsAtOnce = 8;

/** Dead letter of the engine, as the bridge has read it. */
export interface DeadLetter extends Pick<
  Incident,
  'tenantId' | 'processInstanceId' | 'businessKey' | 'elementId' | 'elementName' | 'failedAt' | 'jobCorrelationId'
> {
  readonly jobId: string;
  readonly processDefinitionId: string;
  readonly exceptionMessage: string | null;
}

/** Records dead letters of the engine. @returns the number of new ones. */
export async function recordDeadLetters(deps: ApiDependencies, found: readonly DeadLetter[]): Promise<number> {
  return recordIncidents(deps, await atMost(readsAtOnce, found, (letter) => occurrenceOf(deps, letter)));
}

async function occurrenceOf(
  deps: ApiDependencies,
  { jobId, processDefinitionId, exceptionMessage, ...rest }: DeadLetter,
): Promise<Occurrence> {
  const { processDefinitionKey, version } = await processOf(deps, processDefinitionId);
  const failure = failureOfJob(exceptionMessage);
  return { ...rest, kind: 'JOB', sourceId: jobId, processDefinitionKey, processVersion: version, failure };
}
