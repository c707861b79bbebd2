import { isFlowableError } from '#flowable/client/index.ts';
import { forgetDeliveries } from '#netlify/effects/effects.ts';
import { ApiError } from '#netlify/errors.ts';
import { wakeUp } from '#netlify/intents/wake-up.ts';

import type { ApiContext } from '../context.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { requireProcessInstance } from './process-instance.ts';
import { requireRunning } from './require-running.ts';

export const retryIncident: MutationResolvers['retryIncident'] = async (_, { processInstanceId, incidentId }, context) => {
  await requireRunning(context, processInstanceId);
  await retry(context, { processInstanceId, incidentId });
  const retried = await requireProcessInstance(context, processInstanceId);
  await wakeUp(context.deps, { processInstanceId, businessKey: retried.businessKey, reason: 'retried' });
  return retried;
};

/** Of two operators at once the second one hears that it is gone. */
async function retry(
  { deps }: ApiContext,
  { processInstanceId, incidentId }: { processInstanceId: string; incidentId: string },
): Promise<void> {
  const gone = new ApiError('NOT_FOUND', { kind: 'incident that waits for an operator', id: incidentId });
  const incident = (await deps.flowable.jobs.deadLetters({ processInstanceId })).find(({ id }) => id === incidentId);
  if (!incident) throw gone;
  if (incident.correlationId) await forgetDeliveries(deps, incident.correlationId);
  try {
    await deps.flowable.jobs.retryDeadLetter(incidentId);
  } catch (error) {
    throw isFlowableError(error, 'NOT_FOUND') ? gone : error;
  }
}
