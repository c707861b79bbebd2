import { cancelInstance } from '#netlify/services/operations/cancel-instance.ts';
import { refreshAfterChange } from '#netlify/services/processes/instances/refresh-instances.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';
import { requireProcessInstance } from './process-instance.ts';
import { requireReason } from './require-reason.ts';
import { requireRunning } from './require-running.ts';

export const cancelProcess: MutationResolvers['cancelProcess'] = async (_, { processInstanceId, reason: given }, context) => {
  const { deps } = context;
  const reason = requireReason(given, 'the instance is cancelled');
  await requireRunning(context, 'CANCEL', processInstanceId);
  await deps.audit?.ask();
  await cancelInstance(deps, { processInstanceId, reason });
  await refreshAfterChange(deps, processInstanceId);
  const cancelled = await requireProcessInstance(context, processInstanceId);
  return cancelled;
};
