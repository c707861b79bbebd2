import { FlowableError } from '#flowable/client/index.ts';
import { ApiError } from '#netlify/errors.ts';
import { wakeUp } from '#netlify/intents/wake-up.ts';

import type { ApiContext } from '../context.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { messageVariables } from './message-variables.ts';
import { requireProcessInstance } from './process-instance.ts';
import { tenantFilter } from './tenant-filter.ts';

interface Correlation {
  readonly messageName: string;
  readonly businessKey: string;
}

export const correlateMessage: MutationResolvers['correlateMessage'] = async (
  _,
  { messageName, businessKey, variables: given },
  context,
) => {
  const receiver = await requireReceiver(context, { messageName, businessKey });
  const variables = await messageVariables(context, receiver.processInstanceId, given ?? {});
  try {
    await context.deps.flowable.executions.deliverMessage({ executionId: receiver.id, messageName, variables });
  } catch (error) {
    // Somebody else delivered it, or a timer was quicker: only a new look can tell.
    if (error instanceof FlowableError && !(await stillWaits(context, receiver.processInstanceId, messageName)))
      throw notExpected({ messageName, businessKey });
    throw error;
  }
  await wakeUp(context.deps, { processInstanceId: receiver.processInstanceId, businessKey, reason: 'correlated' });
  return requireProcessInstance(context, receiver.processInstanceId);
};

/** The one place of the caller's tenant that waits for the message. @throws ApiError when there is none, or more than one. */
async function requireReceiver(context: ApiContext, correlation: Correlation) {
  const { messageName, businessKey } = correlation;
  const running = { ...tenantFilter(context.person), businessKey, finished: false };
  const { rows } = await context.deps.flowable.history.processInstances({ ...running, size: 100 });
  const waiting = (await Promise.all(rows.map(({ id }) => waitingIn(context, id, messageName)))).flat();
  const [receiver] = waiting;
  if (!receiver) throw notExpected(correlation);
  if (waiting.length > 1) throw new ApiError('MESSAGE_AMBIGUOUS', { messageName, businessKey, waiting: waiting.length });
  return receiver;
}

function waitingIn({ deps }: ApiContext, processInstanceId: string, messageName: string) {
  return deps.flowable.executions.waitingForMessage({ processInstanceId, messageName });
}

async function stillWaits(context: ApiContext, processInstanceId: string, messageName: string): Promise<boolean> {
  return (await waitingIn(context, processInstanceId, messageName)).length > 0;
}

const notExpected = (correlation: Correlation): ApiError => new ApiError('MESSAGE_NOT_EXPECTED', { ...correlation });
