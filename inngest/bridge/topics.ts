import type { FlowableClient } from '#flowable/client/index.ts';

/** The key inside `key:version:uuid`. An id that would be longer than the engine's column is a bare uuid: then the engine is asked. */
export async function definitionKey(flowable: FlowableClient, processDefinitionId: string): Promise<string> {
  const [key, version] = processDefinitionId.split(':');
  if (key && version) return key;
  return (await flowable.processDefinitions.get(processDefinitionId))?.key ?? processDefinitionId;
}

/**
 * The topic of a job. The engine's job carries none, so it is read from the deployed version that the job belongs to; a running
 * instance keeps its version, and with it the topics that it was drawn with.
 */
export async function topicOf(flowable: FlowableClient, job: { processDefinitionId: string; elementId: string }): Promise<string | null> {
  const elements = await flowable.processDefinitions.elements(job.processDefinitionId);
  return elements[job.elementId]?.topic ?? null;
}
