import { z } from 'zod';

import { isFlowableError } from '#flowable/client/errors.ts';
import { userTaskOf } from '#inngest/define/find-code.ts';

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
  const activity = await deps.api.activity(decided.activityId);
  if (!activity || activity.delivery !== 'SENDING' || !activity.decidedBy) return 'already-settled';
  const userTask = userTaskOf(deps.workflows, decided.processDefinitionKey, decided.userTaskKey);
  if (!userTask)
    throw new Error(`No code for the user task '${decided.userTaskKey}' of ${decided.processDefinitionKey} in this deployment.`);

  const variables = userTask.variables(z.parse(userTask.form, activity.decision));
  await tell(deps, decided, { variables, actor: activity.decidedBy });
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
    if (stillOpen) throw error;
  }
}
