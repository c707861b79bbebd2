import type { Job } from '#flowable/client/jobs.ts';
import type { Candidates, Task } from '#flowable/client/tasks.ts';
import type { Workflow } from '#inngest/define/workflow.ts';

import type { BridgeDependencies } from './dependencies.ts';
import { definitionKey } from './topics.ts';

/** An open user task of a process, with what the engine tells elsewhere. */
export interface EngineTask {
  readonly task: Task;
  readonly processInstanceId: string;
  readonly processDefinitionKey: string;
  readonly businessKey: string | null;
  readonly candidates: Candidates;
  /** Absent where this deployment has no code for the process. */
  readonly workflow: Workflow | undefined;
}

/** Null for a task outside any process: nobody here asked for it. */
export async function readEngineTask(deps: BridgeDependencies, task: Task): Promise<EngineTask | null> {
  const { processInstanceId, processDefinitionId } = task;
  if (processInstanceId === null || processDefinitionId === null) return null;
  const [candidates, instance, processDefinitionKey] = await Promise.all([
    deps.flowable.tasks.candidates(task.id),
    deps.flowable.processInstances.get(processInstanceId),
    definitionKey(deps.flowable, processDefinitionId),
  ]);
  const workflow = deps.workflows.find(({ model }) => model.key === processDefinitionKey);
  return { task, processInstanceId, processDefinitionKey, businessKey: instance?.businessKey ?? null, candidates, workflow };
}

/** Reads the timers of each instance once, however many of its tasks ask. */
export interface TimerReader {
  (processInstanceId: string): Promise<readonly Job[]>;
}

export function timerReader({ flowable }: BridgeDependencies): TimerReader {
  const known = new Map<string, Promise<readonly Job[]>>();
  return (processInstanceId) => {
    const reading = known.get(processInstanceId) ?? flowable.jobs.timers({ processInstanceId });
    known.set(processInstanceId, reading);
    return reading;
  };
}

/**
 * The timers on a user task that still wait. None, without asking, where the model draws none. Where the instance has the same user task
 * twice, each has its own timers: those that the engine keeps under its execution.
 */
export async function timersOf(
  deps: BridgeDependencies,
  { task, processInstanceId, workflow }: EngineTask,
  read: TimerReader,
): Promise<Job[]> {
  const drawn = Object.keys(workflow?.model.deadlines[task.taskDefinitionKey ?? ''] ?? {});
  if (drawn.length === 0) return [];
  const timers = (await read(processInstanceId)).filter(
    ({ elementId, handlerType }) => handlerType === 'trigger-timer' && drawn.includes(elementId ?? ''),
  );
  if (new Set(timers.map(({ elementId }) => elementId)).size === timers.length) return timers;
  const executions = await deps.flowable.executions.list(processInstanceId);
  const own = new Set(executions.filter(({ parentId }) => parentId === task.executionId).map(({ id }) => id));
  return timers.filter(({ executionId }) => executionId !== null && own.has(executionId));
}
