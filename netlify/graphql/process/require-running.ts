import { knowsTenant } from '#netlify/auth/tenant.ts';
import { ApiError } from '#netlify/errors.ts';

import type { ApiContext } from '../context.ts';

/**
 * Reads it anew: what this request remembers must be the instance after the change.
 * @throws ApiError `NOT_FOUND`, also for one of another tenant; `INSTANCE_ENDED`
 */
export async function requireRunning({ deps, person }: ApiContext, processInstanceId: string): Promise<void> {
  const known = await deps.flowable.history.processInstance(processInstanceId);
  if (!known || !knowsTenant(person, known.tenantId)) throw new ApiError('NOT_FOUND', { kind: 'process instance', id: processInstanceId });
  if (known.endTime !== null) throw new ApiError('INSTANCE_ENDED', { processInstanceId });
}
