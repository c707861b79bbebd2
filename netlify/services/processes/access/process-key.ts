import { atMost } from '#inngest/define/at-most.ts';
import { type Asking, definitionOf } from '#netlify/services/processes/instances/definition-of.ts';

const readsAtOnce = 8;

/** Returns the key of a process, from the engine's id of a deployed version. */
export async function processKeyOf(deps: Asking, { processDefinitionId }: { readonly processDefinitionId: string }): Promise<string> {
  return (await definitionOf(deps, processDefinitionId)).processDefinitionKey;
}

/** Returns the keys of processes, by the engine's id of a deployed version. */
export async function processKeysOf(deps: Asking, processDefinitionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const distinct = [...new Set(processDefinitionIds)];
  return new Map(await atMost(readsAtOnce, distinct, async (id) => [id, await processKeyOf(deps, { processDefinitionId: id })] as const));
}
