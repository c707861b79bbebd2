interface EngineTask {
  readonly id: string;
  readonly name: string | null;
  readonly taskDefinitionKey: string | null;
}

interface Owner {
  readonly processInstanceId: string;
  readonly processDefinitionKey: string;
  readonly businessKey: string | null;
}

/** Returns the data that an Activity copies from its user task, open or ended. */
export function taskIdentity(task: EngineTask, { processInstanceId, processDefinitionKey, businessKey }: Owner) {
  return {
    taskId: task.id,
    userTaskKey: task.taskDefinitionKey ?? task.id,
    title: task.name ?? task.taskDefinitionKey ?? 'Task without a name',
    processInstanceId,
    processDefinitionKey,
    businessKey,
  };
}
