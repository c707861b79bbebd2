import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { processKeysOf } from '#netlify/services/processes/access/process-key.ts';
import { checkMessageVariables } from '#netlify/services/processes/messages/message-variables.ts';

export const unknownProcess = 'Nothing here knows the variables of its process.';

interface Place {
  readonly processDefinitionId: string | null;
}

/**
 * Checks the values of an operation against each process that they are meant for.
 *
 * @returns the places whose process nobody here knows.
 * @throws ApiError `INVALID_INPUT` for a value that does not fit
 */
export async function unknownVariables<Of extends Place>(
  deps: ApiDependencies,
  places: readonly Of[],
  given: Record<string, unknown>,
): Promise<ReadonlySet<Of>> {
  const keys = await processKeysOf(
    deps,
    places.flatMap(({ processDefinitionId }) => processDefinitionId ?? []),
  );
  const byKey = Map.groupBy(places, ({ processDefinitionId }) => keys.get(processDefinitionId ?? ''));
  const unknown = new Set<Of>();
  for (const [key, ofProcess] of byKey) {
    const workflow = deps.workflows.find(({ model }) => model.key === key);
    if (workflow) checkMessageVariables(workflow, given);
    else for (const place of ofProcess) unknown.add(place);
  }
  return unknown;
}
