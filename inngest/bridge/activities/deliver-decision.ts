import { RetryAfterError } from 'inngest';

import { inngest } from '#inngest/client.ts';
import { activityCompleted } from '#inngest/events.ts';
import { WorkerApiError } from '#inngest/graphql/worker-api-error.ts';

import { completeTask } from './complete-task.ts';
import { afterFailure, maxAttempts } from './delivery-policy.ts';
import type { BridgeDependencies } from '../dependencies.ts';
import { failureText } from '../report/failure-text.ts';
import { bridgeLog } from '../log.ts';

/** Result of one attempt. `nextAt`: when the next one is due. */
export type Delivery =
  | { readonly state: 'accepted' | 'already-settled' | 'needs-attention' }
  | { readonly state: 'retrying'; readonly nextAt: string };

/**
 * Hands a person's decision to the engine, and tries again when the API says so. When the run gives up or is lost, the Activity still says
 * SENDING and the sweep sends the decision again.
 */
export function deliverDecision(dependencies: () => BridgeDependencies) {
  return inngest.createFunction(
    {
      id: 'deliver-decision',
      name: 'Activities: deliver decision',
      triggers: [activityCompleted],
      // With the first one, as many attempts as `maxAttempts`.
      retries: 9,
      concurrency: [{ limit: 1, key: 'event.data.taskId' }, { limit: 20 }],
    },
    async ({ event, step, attempt }) => {
      const { activityId, userTaskKey, processInstanceId } = event.data;
      const name = `Complete ${userTaskKey} · ${processInstanceId}`;
      return step.run({ id: 'complete-task', name }, async () => {
        const delivery = await deliver(dependencies(), { activityId });
        if (delivery.state !== 'retrying' || attempt + 1 >= maxAttempts) return delivery.state;
        throw new RetryAfterError('The engine has not taken the decision.', new Date(delivery.nextAt));
      });
    },
  );
}

/**
 * Makes one attempt, and reports the reason of a failure and the time of the next attempt to the API.
 *
 * @throws WorkerApiError when the API does not answer: the caller repeats the attempt.
 */
export async function deliver(
  deps: BridgeDependencies,
  { activityId }: { readonly activityId: string },
  now: Date = new Date(),
): Promise<Delivery> {
  try {
    return { state: await completeTask(deps, { activityId }) };
  } catch (error) {
    if (error instanceof WorkerApiError) throw error;
    bridgeLog.warn({ activityId, problem: failureText(error) }, 'The engine has not taken a decision');
    const failure = afterFailure(error, (await deps.api.decision(activityId))?.failure ?? null, now);
    const isUnderWay = await deps.api.recordDeliveryFailure(activityId, failure);
    if (!isUnderWay) return { state: 'already-settled' };
    return failure.nextAt ? { state: 'retrying', nextAt: failure.nextAt } : { state: 'needs-attention' };
  }
}
