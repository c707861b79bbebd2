import { setTimeout as pause } from 'node:timers/promises';

import { isFlowableError } from '#flowable/client/index.ts';
import { cancelActivities } from '#netlify/services/activities/process/cancel-activities.ts';
import { ApiError } from '#netlify/core/errors.ts';

import type { ApiContext } from '../context.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { requireProcessInstance } from './process-instance.ts';
import { requireReason } from './require-reason.ts';
import { requireRunning } from './require-running.ts';

const cancelAttempts = 4;
const cancelPauseMs = 150;

export const cancelProcess: MutationResolvers['cancelProcess'] = async (_, { processInstanceId, reason: given }, context) => {
  const { deps } = context;
  const reason = requireReason(given, 'the instance is cancelled');
  await requireRunning(context, 'CANCEL', processInstanceId);
  await deps.audit?.ask();
  await cancelInEngine(context, processInstanceId, reason);
  await cancelActivities(deps, { processInstanceId, reason });
  const cancelled = await requireProcessInstance(context, processInstanceId);
  return cancelled;
};

/**
 * Cancels the instance, with up to four attempts: the engine answers 500 when a worker's report moves the instance at the same moment, and
 * one of the two has not happened then.
 */
async function cancelInEngine(context: ApiContext, processInstanceId: string, reason: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await cancelOnce(context, processInstanceId, reason);
    } catch (error) {
      if (!isFlowableError(error, 'ENGINE_FAILED') || attempt === cancelAttempts) throw error;
      await pause(attempt * cancelPauseMs);
    }
  }
}

async function cancelOnce({ deps }: ApiContext, processInstanceId: string, reason: string): Promise<void> {
  try {
    await deps.flowable.processInstances.cancel(processInstanceId, reason);
  } catch (error) {
    if (!isFlowableError(error, 'NOT_FOUND')) throw error;
    throw new ApiError('INSTANCE_ENDED', { processInstanceId });
  }
}
