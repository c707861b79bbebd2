import { isFlowableError } from '#flowable/client/errors.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import type { EngineTask } from '../activities/engine-task.ts';

/** Ends an instance whose business key belongs to another one. @returns false when the instance has ended already. */
export async function endDuplicate(
  { flowable }: BridgeDependencies,
  { processInstanceId, businessKey }: { readonly processInstanceId: string; readonly businessKey: string | null },
): Promise<boolean> {
  try {
    await flowable.processInstances.cancel(processInstanceId, `Started twice: another instance owns the business key ${businessKey}.`);
    return true;
  } catch (error) {
    if (!isFlowableError(error, 'NOT_FOUND')) throw error;
    return false;
  }
}

/** Ends the duplicate instances of the tasks, before a person sees a duplicate's task. @returns the tasks of the others. */
export async function endDuplicates(deps: BridgeDependencies, found: readonly EngineTask[]): Promise<EngineTask[]> {
  const instances = new Map(found.map((task) => [task.processInstanceId, task]));
  if (instances.size === 0) return [];
  const duplicates = new Set(
    await deps.api.duplicateInstances(
      [...instances.values()].map(({ processInstanceId, processDefinitionKey, businessKey, isCalled, task }) => ({
        processInstanceId,
        processDefinitionKey,
        businessKey,
        isCalled,
        tenantId: task.tenantId,
      })),
    ),
  );
  for (const id of duplicates) await endDuplicate(deps, { processInstanceId: id, businessKey: instances.get(id)?.businessKey ?? null });
  return found.filter(({ processInstanceId }) => !duplicates.has(processInstanceId));
}
