import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import type { Json } from '#netlify/database/columns.ts';
import { processInstance, processVariable } from '#netlify/database/schema.ts';

import { noteChangedInstances } from './changed-instances.ts';
import { definitionOf } from './definition-of.ts';
import { privateNames, searchableVariables } from './searchable-variables.ts';

interface Start {
  readonly tenantId: string;
  readonly processDefinitionKey: string;
  readonly businessKey: string;
  readonly variables: Json;
}

/**
 * Stores an instance as it is known from its start, so that lists show it at once. Any reading of the engine replaces it. Never fails: a
 * start that has happened is not refused for its copy.
 */
export async function noteStarted(
  deps: ApiDependencies,
  { tenantId, processDefinitionKey, businessKey, variables }: Start,
  { id, processDefinitionId }: { readonly id: string; readonly processDefinitionId: string },
): Promise<void> {
  try {
    const definition = await definitionOf(deps, processDefinitionId);
    const stored = await deps.database
      .insert(processInstance)
      .values({ id, tenantId, processDefinitionId, ...definition, businessKey, status: 'RUNNING', startedAt: new Date(), readAt: 'epoch' })
      .onConflictDoNothing()
      .returning({ id: processInstance.id });
    await noteChangedInstances(deps, [id]);
    const given = searchableVariables(variables, privateNames(deps.workflows, processDefinitionKey));
    if (stored.length === 0 || given.length === 0) return;
    await deps.database
      .insert(processVariable)
      .values(given.map((variable) => ({ processInstanceId: id, tenantId, ...variable })))
      .onConflictDoNothing();
  } catch (error) {
    deps.log.warn({ processInstanceId: id, problem: String(error) }, 'A started instance could not be stored; the sweep reads it');
  }
}
