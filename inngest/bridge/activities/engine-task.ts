import type { Execution } from '#flowable/client/executions.ts';
import type { HistoricProcessInstance } from '#flowable/client/history.ts';
import type { Job } from '#flowable/client/jobs.ts';
import type { Candidates, Task } from '#flowable/client/tasks.ts';
import type { Workflow } from '#inngest/define/workflow.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { definitionKey } from '../poll/topics.ts';

/** An open user task of a process, with what the engine tells elsewhere. */
export interface EngineTask {
  readonly task: Task;
  readonly processInstanceId: string;
  readonly processDefinitionKey: string;
  readonly businessKey: string | null;
  /** Whether the task's instance was started by a call activity. */
  readonly isCalled: boolean;
  readonly candidates: Candidates;
  /** Absent where this deployment has no code for the process. */
  readonly workflow: Workflow | undefined;
}

/**
 * Reads a task together with its instance, workflow and candidates. Null for a task outside any process: nothing here asked for the task.
 */
export async function readEngineTask(
  deps: BridgeDependencies,
  task: Task,
  read: InstanceReader = instanceReader(deps),
): Promise<EngineTask | null> {
  const { processInstanceId, processDefinitionId } = task;
  if (processInstanceId === null || processDefinitionId === null) return null;
  const [candidates, instance, processDefinitionKey] = await Promise.all([
    deps.flowable.tasks.candidates(task.id),
    read.instance(processInstanceId),
    definitionKey(deps.flowable, processDefinitionId),
  ]);
  const workflow = deps.workflows.find(({ model }) => model.key === processDefinitionKey);
  const { businessKey = null, superProcessInstanceId } = instance ?? {};
  return { task, processInstanceId, processDefinitionKey, businessKey, isCalled: Boolean(superProcessInstanceId), candidates, workflow };
}

/** Reads the data of a whole instance once, however many of the instance's tasks ask. */
export interface InstanceReader {
  instance(processInstanceId: string): Promise<HistoricProcessInstance | null>;
  timers(processInstanceId: string): Promise<readonly Job[]>;
  executions(processInstanceId: string): Promise<readonly Execution[]>;
}

export function instanceReader({ flowable }: BridgeDependencies): InstanceReader {
  return {
    instance: once((id) => flowable.history.processInstance(id)),
    timers: once((processInstanceId) => flowable.jobs.timers({ processInstanceId })),
    executions: once((processInstanceId) => flowable.executions.list(processInstanceId)),
  };
}

function once<Result>(read: (id: string) => Promise<Result>): (id: string) => Promise<Result> {
  const known = new Map<string, Promise<Result>>();
  return (id) => {
    const reading = known.get(id) ?? read(id);
    known.set(id, reading);
    return reading;
  };
}

/**
 * Returns the timers on a user task that still wait; none, without a request, where the model draws none. Where the instance has the same
 * user task twice, each task gets the timers under its own execution.
 */
export async function timersOf(
  deps: BridgeDependencies,
  { task, processInstanceId, workflow }: EngineTask,
  read: InstanceReader,
): Promise<Job[]> {
  const drawn = Object.keys(workflow?.model.deadlines[task.taskDefinitionKey ?? ''] ?? {});
  if (drawn.length === 0) return [];
  const timers = (await read.timers(processInstanceId)).filter(
    ({ elementId, handlerType }) => handlerType === 'trigger-timer' && drawn.includes(elementId ?? ''),
  );
  if (new Set(timers.map(({ elementId }) => elementId)).size === timers.length) return timers;
  const executions = await read.executions(processInstanceId);
  const own = new Set(executions.filter(({ parentId }) => parentId === task.executionId).map(({ id }) => id));
  return timers.filter(({ executionId }) => executionId !== null && own.has(executionId));
}
