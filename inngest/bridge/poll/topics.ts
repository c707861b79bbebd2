import type { ClientOf } from '#flowable/client/index.ts';

/**
 * Returns the key inside `key:version:uuid`. An id that would be longer than the engine's column is a bare uuid: then the engine is asked.
 */
export async function definitionKey(flowable: ClientOf<'bridge'>, processDefinitionId: string): Promise<string> {
  const [key, version] = processDefinitionId.split(':');
  if (key && version) return key;
  return (await flowable.processDefinitions.get(processDefinitionId))?.key ?? processDefinitionId;
}

/**
 * Returns the topic of a job. The engine's job carries none, so the topic is read from the deployed version of the job's model; a running
 * instance keeps its version, and with it the topics.
 */
export async function topicOf(
  flowable: ClientOf<'bridge'>,
  job: { processDefinitionId: string; elementId: string },
): Promise<string | null> {
  const elements = await flowable.processDefinitions.elements(job.processDefinitionId);
  return elements[job.elementId]?.topic ?? null;
}
