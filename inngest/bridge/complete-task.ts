import { isFlowableError } from '#flowable/client/errors.ts';

import { decisionVariables } from './decision-variables.ts';
import type { BridgeDependencies } from './dependencies.ts';
import { dispatchWork } from './dispatch-work.ts';
import { settleTasks } from './settle-activities.ts';

/** A decision that is on its way to the engine. */
export interface DecidedTask {
  readonly activityId: string;
  readonly taskId: string;
  readonly processInstanceId: string;
  readonly processDefinitionKey: string;
  readonly userTaskKey: string;
  readonly businessKey: string | null;
}

/**
 * Completes the engine's user task with the decision of its Activity and the person who made it, tells the API what the engine
 * said, and looks at what the instance waits for now.
 *
 * Safe to repeat. The engine arbitrates: when a timer or a cancellation came first, the Activity says that the decision was too late.
 *
 * @throws when it is not known whether the engine took the decision, or the engine could not go on with it; the caller repeats it.
 */
export async function completeTask(deps: BridgeDependencies, decided: DecidedTask): Promise<'accepted' | 'already-settled'> {
  const found = await deps.api.decision(decided.activityId);
  if (found?.delivery !== 'SENDING') return 'already-settled';
  const variables = decisionVariables(deps.workflows, decided, found.decision);
  await tell(deps, decided, { variables, actor: found.decidedBy });
  await settleTasks(deps, [decided.taskId]);
  await dispatchWork(deps, decided);
  return 'accepted';
}

async function tell(
  deps: BridgeDependencies,
  decided: DecidedTask,
  decision: { variables: Record<string, unknown>; actor: string },
): Promise<void> {
  const { taskId, activityId } = decided;
  try {
    // The engine takes a completion from anybody; the assignee is how its history knows who it was.
    await deps.flowable.tasks.assign(taskId, decision.actor);
    await deps.flowable.tasks.complete(taskId, { variables: decision.variables, localVariables: { activityId } });
  } catch (error) {
    if (!isFlowableError(error)) throw error;
    const stillOpen = await deps.flowable.tasks.get(taskId);
    if (!stillOpen) return;
    if (stillOpen.delegationState !== 'pending') throw error;
    // Delegated in a tool of the engine's own; the decision that was accepted here ends that. The repetition then completes the task.
    await deps.flowable.tasks.resolve(taskId);
    throw error;
  }
}
