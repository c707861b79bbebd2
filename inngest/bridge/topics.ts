import type { FlowableClient } from '#flowable/client/index.ts';
import type { AnyUserTask, AnyWorker, Workflow } from '#inngest/define/workflow.ts';

/** The key inside `key:version:uuid`. An id that would be longer than the engine's column is a bare uuid: then the engine is asked. */
export async function definitionKey(flowable: FlowableClient, processDefinitionId: string): Promise<string> {
  const [key, version] = processDefinitionId.split(':');
  if (key && version) return key;
  return (await flowable.processDefinitions.get(processDefinitionId))?.key ?? processDefinitionId;
}

export interface ServedTopic {
  readonly workflow: Workflow;
  readonly worker: AnyWorker;
}

/** The worker of a topic, or null when this deployment has none. */
export function workerOf(workflows: readonly Workflow[], topic: string): ServedTopic | null {
  for (const workflow of workflows) {
    const worker = workflow.workers[topic];
    if (worker) return { workflow, worker };
  }
  return null;
}

/** The code of a user task, or null when this deployment has none. */
export function userTaskOf(workflows: readonly Workflow[], processDefinitionKey: string, userTaskKey: string): AnyUserTask | null {
  const workflow = workflows.find((candidate) => candidate.model.key === processDefinitionKey);
  return workflow?.userTasks[userTaskKey] ?? null;
}

/**
 * The topic of a job. The engine's job carries none, so it is read from the deployed version that the job belongs to; a running
 * instance keeps its version, and with it the topics that it was drawn with.
 */
export async function topicOf(flowable: FlowableClient, job: { processDefinitionId: string; elementId: string }): Promise<string | null> {
  const elements = await flowable.processDefinitions.elements(job.processDefinitionId);
  return elements[job.elementId]?.topic ?? null;
}
