import type { ProcessDefinitions } from '#flowable/client/process-definitions.ts';

/** Engine that is asked where an id does not tell. */
export interface Asking {
  readonly flowable: { readonly processDefinitions: Pick<ProcessDefinitions, 'get'> };
}

interface Definition {
  readonly processDefinitionKey: string;
  readonly version: number;
}

/** Definitions that an engine was asked for. A deployed version never changes. */
const read = new WeakMap<object, Map<string, Promise<Definition>>>();

/** Reads key and version inside `key:version:uuid`. Null for a bare uuid: the engine's id where that text would not fit its column. */
export function definitionIn(processDefinitionId: string): Definition | null {
  const [processDefinitionKey, number, uuid] = processDefinitionId.split(':');
  const version = Number(number);
  return processDefinitionKey && uuid && Number.isSafeInteger(version) && version > 0 ? { processDefinitionKey, version } : null;
}

/** Returns key and version of a definition; the engine tells them where its id does not. @throws FlowableError NOT_FOUND */
export function definitionOf(deps: Asking, processDefinitionId: string): Promise<Definition> {
  const known = definitionIn(processDefinitionId);
  return known ? Promise.resolve(known) : readDefinition(deps, processDefinitionId);
}

/** Reads a definition once. A failed reading is not kept. */
function readDefinition({ flowable: { processDefinitions } }: Asking, id: string): Promise<Definition> {
  const ofEngine = read.get(processDefinitions) ?? new Map<string, Promise<Definition>>();
  read.set(processDefinitions, ofEngine);
  const known = ofEngine.get(id);
  if (known) return known;
  const reading = processDefinitions.get(id).then(({ key, version }) => ({ processDefinitionKey: key, version }));
  ofEngine.set(id, reading);
  reading.catch(() => ofEngine.delete(id));
  return reading;
}
