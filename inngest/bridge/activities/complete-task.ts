import { FlowableError, isFlowableError, isUnanswered } from '#flowable/client/errors.ts';
import type { Decision } from '#inngest/graphql/decisions.ts';
import { inInstanceSpan, SpanKind } from '#inngest/telemetry/spans.ts';

import { callersOf } from '../callers-of.ts';
import { decisionVariables } from './decision-variables.ts';
import type { BridgeDependencies } from '../dependencies.ts';
import { settleAccepted, settleTasks } from './settle-activities.ts';

/**
 * Completes the engine's user task with the decision of its Activity and the person who decided, and reports the engine's answer to the
 * API. The engine sends a hint of the instance's next step by itself.
 *
 * Everything but the id is read from the API: an event is a claim. Idempotent. The engine arbitrates: when a timer or a cancellation came
 * first, the Activity says that the decision was too late.
 *
 * @throws when it is not known whether the engine took the decision, or the engine could not go on; `deliver` decides on the next attempt.
 */
export async function completeTask(
  deps: BridgeDependencies,
  { activityId }: { readonly activityId: string },
): Promise<'accepted' | 'already-settled'> {
  const found = await deps.api.decision(activityId);
  if (found?.delivery !== 'SENDING') return 'already-settled';
  const variables = decisionVariables(deps.workflows, found, found.decision);
  if (await inInstanceSpan(deliverySpan(deps, found), () => wasTaken(deps, found, variables))) await settleAccepted(deps, found);
  else await settleTasks(deps, [found.taskId]);
  return 'accepted';
}

const deliverySpan = (deps: BridgeDependencies, { processInstanceId, userTaskKey, activityId }: Decision) => ({
  processInstanceId,
  readCaller: callersOf(deps),
  name: `settle ${userTaskKey}`,
  kind: SpanKind.CLIENT,
  parent: ['activity', activityId] as const,
  attributes: { 'messaging.system': 'flowable', 'messaging.operation.type': 'settle', 'baton.activity.id': activityId },
});

/** Returns false when the task is no longer open, so that the end of the task decides. */
async function wasTaken(deps: BridgeDependencies, decision: Decision, variables: Record<string, unknown>): Promise<boolean> {
  const { taskId, activityId, decidedBy } = decision;
  try {
    // The engine takes a completion from anybody; the assignee is how its history knows who it was.
    await deps.flowable.tasks.assign(taskId, decidedBy);
    await deps.flowable.tasks.complete(taskId, { variables, localVariables: { activityId } });
    return true;
  } catch (error) {
    if (!isFlowableError(error)) throw error;
    const stillOpen = await deps.flowable.tasks.get(taskId);
    if (!stillOpen) return false;
    if (stillOpen.delegationState !== 'pending') throw isUnanswered(error) ? answeredSince(error) : error;
    // Delegated in a tool of the engine's own; the decision that was accepted here ends that. The repetition then completes the task.
    await deps.flowable.tasks.resolve(taskId);
    throw error;
  }
}

/** Makes the error of a completion that failed while the engine answers other calls: the engine is not away, and the attempt counts. */
const answeredSince = ({ operation }: FlowableError): FlowableError =>
  new FlowableError({ code: 'ENGINE_FAILED', operation, fact: 'the engine answers, and did not end this call in time' });
