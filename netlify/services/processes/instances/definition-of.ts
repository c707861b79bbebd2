import type { ApiDependencies } from '#netlify/core/dependencies.ts';

interface Definition {
  readonly processDefinitionKey: string;
  readonly version: number;
}

/** Reads key and version inside `key:version:uuid`. Null for a bare uuid: the engine's id where that text would not fit its column. */
export function definitionIn(processDefinitionId: string): Definition | null {
  const [processDefinitionKey, number, uuid] = processDefinitionId.split(':');
  const version = Number(number);
  return processDefinitionKey && uuid && Number.isSafeInteger(version) && version > 0 ? { processDefinitionKey, version } : null;
}

/** Returns key and version of a definition; the engine tells them where its id does not. */
export async function definitionOf({ flowable }: Pick<ApiDependencies, 'flowable'>, processDefinitionId: string): Promise<Definition> {
  const known = definitionIn(processDefinitionId);
  if (known) return known;
  const definition = await flowable.processDefinitions.get(processDefinitionId);
  return { processDefinitionKey: definition.key, version: definition.version };
}
