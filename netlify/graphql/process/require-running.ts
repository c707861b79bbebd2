import { ApiError } from '#netlify/core/errors.ts';
import type { InstanceAction } from '#netlify/services/processes/access/may.ts';

import type { ApiContext } from '../context.ts';
import { allowedRowActions } from './instance-access.ts';

/**
 * Requires a running instance and the right to act. Bypasses the memo: this request must remember the instance after the change.
 * @throws ApiError `NOT_FOUND`, also for an instance that the caller may not read; `FORBIDDEN`; `INSTANCE_ENDED`
 */
export async function requireRunning(context: ApiContext, action: InstanceAction, processInstanceId: string): Promise<void> {
  const known = await context.deps.flowable.history.processInstance(processInstanceId);
  if (!known || !(await allowedRowActions(context, 'READ', known)))
    throw new ApiError('NOT_FOUND', { kind: 'process instance', id: processInstanceId });
  if (!(await allowedRowActions(context, action, known))) throw new ApiError('FORBIDDEN', { operation: operations[action] ?? action });
  if (known.endTime !== null) throw new ApiError('INSTANCE_ENDED', { processInstanceId });
}

const operations: Partial<Record<InstanceAction, string>> = { CANCEL: 'cancelProcess', RETRY: 'retryIncident' };
