import type { EventSubscription } from '#flowable/client/index.ts';
import { ApiError } from '#netlify/core/errors.ts';

import type { Correlation } from './find-waits.ts';

/** The error for a message that several places wait for: how many, and in how many instances. */
export function ambiguity({ messageName, businessKey }: Correlation, waits: readonly EventSubscription[]): ApiError<'MESSAGE_AMBIGUOUS'> {
  const instances = new Set(waits.map(({ processInstanceId }) => processInstanceId)).size;
  return new ApiError('MESSAGE_AMBIGUOUS', { messageName, businessKey, waiting: waits.length, instances });
}
