import type { QueryProcessInstancesArgs } from '#netlify/graphql/generated/resolvers.ts';
import type { Page } from '#netlify/core/page.ts';
import { countInstances, listInstances, type StoredInstance } from '#netlify/services/processes/instances/list-instances.ts';

import type { ApiContext } from '../context.ts';
import type { ProcessInstance } from './process-instance.ts';

/** Page of instances; the count is made on demand. */
export interface ProcessInstanceConnection extends Page<ProcessInstance> {
  readonly countAll: () => Promise<number>;
}

/** Returns a page of the instances that the caller may read, from the read model. */
export async function listProcessInstances(
  { deps, person }: ApiContext,
  request: Partial<QueryProcessInstancesArgs>,
): Promise<ProcessInstanceConnection> {
  const { nodes, pageInfo, wanted } = await listInstances(deps, person, request);
  return { nodes: nodes.map(toListed), pageInfo, countAll: () => countInstances(deps, { wanted }) };
}

const toListed = (row: StoredInstance): ProcessInstance => ({ ...row, stored: row });
