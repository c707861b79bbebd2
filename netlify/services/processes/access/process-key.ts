import { isFlowableError } from '#flowable/client/index.ts';
import { atMost } from '#inngest/define/at-most.ts';
import { type Asking, definitionOf } from '#netlify/services/processes/instances/definition-of.ts';

const readsAtOnce = 8;

/** Process of a deployed version. */
interface Process {
  readonly processDefinitionKey: string;
  readonly version: number | null;
}

/**
 * Returns key and version of a process, from the engine's id of a deployed version; the id and no version where the engine does not know it:
 * history and incidents outlive a deployment, and one of them keeps no other from being read.
 */
export async function processOf(deps: Asking, processDefinitionId: string): Promise<Process> {
  try {
    return await definitionOf(deps, processDefinitionId);
  } catch (error) {
    if (!isFlowableError(error, 'NOT_FOUND') && !isFlowableError(error, 'REJECTED')) throw error;
    return { processDefinitionKey: processDefinitionId, version: null };
  }
}

/** Returns the key of a process, as `processOf` does. */
export async function processKeyOf(deps: Asking, { processDefinitionId }: { readonly processDefinitionId: string }): Promise<string> {
  return (await processOf(deps, processDefinitionId)).processDefinitionKey;
}

/** Returns the keys of processes, by the engine's id of a deployed version. */
export async function processKeysOf(deps: Asking, processDefinitionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const distinct = [...new Set(processDefinitionIds)];
  return new Map(await atMost(readsAtOnce, distinct, async (id) => [id, await processKeyOf(deps, { processDefinitionId: id })] as const));
}
