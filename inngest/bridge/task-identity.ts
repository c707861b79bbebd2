import type { BridgeDependencies } from './dependencies.ts';
import { definitionKey } from './topics.ts';

interface EngineTask {
  readonly id: string;
  readonly name: string | null;
  readonly taskDefinitionKey: string | null;
}

interface Owner {
  readonly processInstanceId: string;
  readonly processDefinitionId: string;
  readonly businessKey: string | null;
}

/** What an Activity says of its user task, whether the task is open or has ended. */
export async function taskIdentity(deps: BridgeDependencies, task: EngineTask, owner: Owner) {
  return {
    taskId: task.id,
    userTaskKey: task.taskDefinitionKey ?? task.id,
    title: task.name ?? task.taskDefinitionKey ?? 'Task without a name',
    processInstanceId: owner.processInstanceId,
    processDefinitionKey: await definitionKey(deps.flowable, owner.processDefinitionId),
    businessKey: owner.businessKey,
  };
}
