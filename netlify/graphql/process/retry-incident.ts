import { retryDecision } from '#netlify/services/activities/actions/retry-decision.ts';
import { stuckDecisions } from '#netlify/services/activities/process/stuck-decisions.ts';
import { refreshAfterChange } from '#netlify/services/processes/instances/refresh-instances.ts';
import { retrying } from '#netlify/services/incidents/retrying.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { decisionIncidentId, isDecision } from '#netlify/services/processes/access/incident-id.ts';

import type { ApiContext } from '../context.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { requireProcessInstance } from './process-instance.ts';
import { requireRunning } from './require-running.ts';
import { retryDeadLetter } from '#netlify/services/ledger/retry-dead-letter.ts';

export const retryIncident: MutationResolvers['retryIncident'] = async (_, { processInstanceId, incidentId }, context) => {
  await requireRunning(context, 'RETRY', processInstanceId);
  await (isDecision(incidentId) ? retryStuckDecision : retry)(context, { processInstanceId, incidentId });
  await refreshAfterChange(context.deps, processInstanceId);
  const retried = await requireProcessInstance(context, processInstanceId);
  return retried;
};

interface Asked {
  readonly processInstanceId: string;
  readonly incidentId: string;
}

const goneError = (id: string): ApiError => new ApiError('NOT_FOUND', { kind: 'incident that waits for an operator', id });

/** Retries a decision like `retryDecision`, for callers who see the decision among the incidents of its instance. */
async function retryStuckDecision({ deps, person }: ApiContext, { processInstanceId, incidentId }: Asked): Promise<void> {
  const found = (await stuckDecisions(deps, processInstanceId)).find((one) => decisionIncidentId(one) === incidentId);
  if (!found) throw goneError(incidentId);
  await retrying(deps, { kind: 'DECISION', sourceId: found.id }, () =>
    retryDecision(deps, person, { id: found.id, version: found.version }),
  );
}

/** Retries a dead-letter job. Throws NOT_FOUND if another operator already retried the job. */
async function retry({ deps }: ApiContext, { processInstanceId, incidentId }: Asked): Promise<void> {
  const incident = (await deps.flowable.jobs.deadLetters({ processInstanceId })).find(({ id }) => id === incidentId);
  if (!incident) throw goneError(incidentId);
  await deps.audit?.ask();
  const isRetried = await retrying(deps, { kind: 'JOB', sourceId: incident.id }, () => retryDeadLetter(deps, incident));
  if (!isRetried) throw goneError(incidentId);
}
