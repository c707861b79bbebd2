import { z } from 'zod';

import type { Operation, OperationItem } from '#netlify/services/operations/operation.ts';
import { listItems } from '#netlify/services/operations/list-operations.ts';

import type { ApiContext } from '../context.ts';
import type { OperationItemsArgs, OperationItem as ItemOfApi } from '../generated/resolvers.ts';

const withMessage = z.object({ message: z.string().min(1) });

/** Returns a page of items, with the business keys that the engine knows: one query for all. */
export async function itemsOf(context: ApiContext, { id, tenantId }: Operation, request: OperationItemsArgs) {
  const { nodes, pageInfo } = await listItems(context.deps, id, request);
  const keys = await businessKeysOf(context, tenantId, nodes);
  return { nodes: nodes.map((item) => toItem(item, keys.get(item.processInstanceId) ?? null)), pageInfo };
}

async function businessKeysOf(
  { deps }: ApiContext,
  tenantId: string,
  items: readonly OperationItem[],
): Promise<Map<string, string | null>> {
  const processInstanceIds = [...new Set(items.map((item) => item.processInstanceId))];
  const { rows } = await deps.flowable.history.processInstances({ processInstanceIds, tenantId, size: processInstanceIds.length });
  return new Map(rows.map((row) => [row.id, row.businessKey]));
}

function toItem(
  { position, processInstanceId, elementId, seen, status, problem, changedAt }: OperationItem,
  businessKey: string | null,
): ItemOfApi {
  const message = withMessage.safeParse(seen).data?.message ?? null;
  return { position, processInstanceId, businessKey, elementId, message, status, problem, changedAt };
}
