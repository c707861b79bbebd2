import type { BridgeDependencies } from '../dependencies.ts';
import type { HeldJob } from '../work/held-job.ts';

/**
 * Finds the open tasks of a user task in the same course as a job: in a repeated sub-process, only the tasks of the repetition in which the
 * job's timer fired. Undefined: no restriction.
 */
export async function tasksBesideJob(
  { flowable }: BridgeDependencies,
  { processInstanceId, executionId }: Pick<HeldJob, 'processInstanceId' | 'executionId'>,
  userTaskKey: string,
): Promise<string[] | undefined> {
  const open = await flowable.tasks.list({ processInstanceId });
  const tasks = open.filter((task) => task.taskDefinitionKey === userTaskKey);
  const definition = tasks[0]?.processDefinitionId ?? null;
  const within = definition === null ? undefined : (await flowable.processDefinitions.elements(definition))[userTaskKey]?.within;
  if (within === undefined) return undefined;

  const executions = new Map((await flowable.executions.list(processInstanceId)).map((execution) => [execution.id, execution]));
  const repetitionOf = (id: string | null): string | null => {
    for (let at = executions.get(id ?? ''); at; at = executions.get(at.parentId ?? ''))
      if (at.id !== id && at.activityId === within) return at.id;
    return null;
  };
  const repetition = repetitionOf(executionId);
  return tasks.filter((task) => repetitionOf(task.executionId) === repetition).map(({ id }) => id);
}
