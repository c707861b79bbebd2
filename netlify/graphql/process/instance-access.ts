import DataLoader from 'dataloader';

import type { HistoricProcessInstance } from '#flowable/client/index.ts';
import { knowsTenant } from '#netlify/auth/tenant.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { type InstanceAction, type InstanceRelation, isAmong, allowedInstanceActions } from '#netlify/services/processes/access/may.ts';
import { processKeyOf } from '#netlify/services/processes/access/process-key.ts';
import { type RelatedInstance, relationsTo } from '#netlify/services/processes/access/relations.ts';
import { holdsThroughCalls } from '#netlify/core/through-calls.ts';
import { personKey } from '#netlify/core/rates/limits.ts';
import { useRates } from '#netlify/core/rates/use-rates.ts';

import type { ApiContext } from '../context.ts';

type RelationLoader = DataLoader<RelatedInstance, readonly InstanceRelation[], string>;

const loaders = new WeakMap<ApiContext['memo'], RelationLoader>();

/** Returns the caller's relations to an instance of the caller's tenant; one query for all instances of a list. */
export function relationsOf({ deps, memo, person }: ApiContext, instance: RelatedInstance): Promise<readonly InstanceRelation[]> {
  const loader: RelationLoader =
    loaders.get(memo) ?? new DataLoader((instances) => relationsTo(deps, person, instances), { cacheKeyFn: ({ id }) => id });
  loaders.set(memo, loader);
  return loader.load(instance);
}

/** Whether the caller may do the action on the instance, or on an instance up its chain of callers. */
export function allowedRowActions(context: ApiContext, action: InstanceAction, row: HistoricProcessInstance): Promise<boolean> {
  return holdsThroughCalls(context.deps.flowable, row, async (one) => {
    if (!knowsTenant(context.person, one.tenantId)) return false;
    return allowedInstanceActions(
      action,
      await relationsOf(context, { id: one.id, processDefinitionKey: await processKeyOf(context.deps, one) }),
    );
  });
}

/**
 * Requires that the workflow names the caller under `access.start`, and counts the start. A process without code is refused by the start
 * itself.
 * @throws ApiError `FORBIDDEN`, `RATE_LIMITED`
 */
export async function requireStart({ deps, person }: ApiContext, processDefinitionKey: string): Promise<void> {
  const workflow = deps.workflows.find(({ model }) => model.key === processDefinitionKey);
  if (workflow && !isAmong(workflow.access.start, person))
    throw new ApiError('FORBIDDEN', { operation: `starting ${processDefinitionKey}` });
  await useRates(deps, [{ rate: 'starts', by: personKey(person) }]);
}
