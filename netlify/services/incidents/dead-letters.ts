import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { processKeyOf } from '#netlify/services/processes/access/process-key.ts';
import { definitionIn } from '#netlify/services/processes/instances/definition-of.ts';

import { failureOfJob } from './failure.ts';
import type { Incident } from './incident.ts';
import { recordIncidents } from './record-incidents.ts';

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
export function recordDeadLetters(deps: ApiDependencies, found: readonly DeadLetter[]): Promise<number> {
  return recordIncidents(
    deps,
    found.map(({ jobId, processDefinitionId, exceptionMessage, ...rest }) => ({
      ...rest,
      kind: 'JOB',
      sourceId: jobId,
      processDefinitionKey: processKeyOf({ processDefinitionId }),
      processVersion: definitionIn(processDefinitionId)?.version ?? null,
      failure: failureOfJob(exceptionMessage),
    })),
  );
}
