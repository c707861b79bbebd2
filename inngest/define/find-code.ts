import type { AnyUserTask, AnyWorker, Workflow } from './workflow.ts';

export interface ServedTopic {
  readonly workflow: Workflow;
  readonly worker: AnyWorker;
}

/** Returns the workers of a workflow by topic, retired workers included, which only older versions of the model need. */
export const workersOf = ({ workers, retired }: Workflow): [topic: string, worker: AnyWorker][] =>
  Object.entries({ ...retired.workers, ...workers });

/** Returns the worker of a topic, or null when this deployment has none. */
export function workerOf(workflows: readonly Workflow[], topic: string): ServedTopic | null {
  for (const workflow of workflows) {
    const worker = workflow.workers[topic] ?? workflow.retired.workers[topic];
    if (worker) return { workflow, worker };
  }
  return null;
}

/** Returns the code of a user task, or null when this deployment has none. */
export function userTaskOf(workflows: readonly Workflow[], processDefinitionKey: string, userTaskKey: string): AnyUserTask | null {
  const workflow = workflows.find((candidate) => candidate.model.key === processDefinitionKey);
  return workflow?.userTasks[userTaskKey] ?? workflow?.retired.userTasks[userTaskKey] ?? null;
}
