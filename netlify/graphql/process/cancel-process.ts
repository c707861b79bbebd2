import { setTimeout as pause } from 'node:timers/promises';

import { isFlowableError } from '#flowable/client/index.ts';
import { cancelActivities } from '#netlify/activities/process/cancel-activities.ts';
import { ApiError } from '#netlify/errors.ts';
import { wakeUp } from '#netlify/intents/wake-up.ts';

import type { ApiContext } from '../context.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { requireProcessInstance } from './process-instance.ts';
import { requireRunning } from './require-running.ts';

const longestReason = 500;
const cancelAttempts = 4;
const cancelPauseMs = 150;

export const cancelProcess: MutationResolvers['cancelProcess'] = async (_, { processInstanceId, reason: given }, context) => {
  const { deps } = context;
  const reason = given.trim();
  if (reason.length === 0 || reason.length > longestReason) {
    throw new ApiError('INVALID_INPUT', {
      field: 'reason',
      problem: `Say in 1 to ${longestReason} characters why the instance is cancelled.`,
    });
  }
  await requireRunning(context, processInstanceId);
  await cancelInEngine(context, processInstanceId, reason);
  await cancelActivities(deps, { processInstanceId, reason });
  const cancelled = await requireProcessInstance(context, processInstanceId);
  await wakeUp(deps, { processInstanceId, businessKey: cancelled.businessKey, reason: 'cancelled' });
  return cancelled;
};

/**
 * The engine answers 500 when a worker's report moves the instance at the same moment; one of the two has not happened then, so the
 * cancellation is asked for again.
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
