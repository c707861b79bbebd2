import { isFlowableError } from '#flowable/client/index.ts';
import type { StartedProcess } from '#netlify/intents/started-process.ts';

import type { ApiContext } from '../context.ts';
import type { StartedProcessResolvers } from '../generated/resolvers.ts';
import type { Remaining } from '../remaining.ts';
import { findProcessInstance } from './process-instance.ts';

export const startedProcessFields: Remaining<StartedProcessResolvers, StartedProcess> = {
  processInstance: ({ processInstanceId }, _, context) => (processInstanceId === null ? null : readAfterStart(context, processInstanceId)),
};

/** The start has happened and is kept: an engine that goes away before it is read again must not make an error of it. */
async function readAfterStart(context: ApiContext, processInstanceId: string) {
  try {
    return await findProcessInstance(context, processInstanceId);
  } catch (error) {
    if (!isFlowableError(error)) throw error;
    context.deps.log.warn({ processInstanceId, problem: error.message }, 'The instance could not be read after its start');
    return null;
  }
}
