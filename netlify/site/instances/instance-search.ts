import type { ProcessInstanceFilter, ProcessInstanceStatus } from '#netlify/site/generated/graphql.ts';

/** Filter of the instances page, kept in its address for sharing. */
export interface InstanceSearch {
  status?: ProcessInstanceStatus;
  definition?: string;
  businessKey?: string;
}

const statuses: readonly ProcessInstanceStatus[] = ['RUNNING', 'FAILED', 'COMPLETED', 'CANCELLED'];

export function instanceSearch(search: Record<string, unknown>): InstanceSearch {
  const status = statuses.find((known) => known === search['status']);
  // The router reads a key such as 12345 as a number.
  const businessKey = typeof search['businessKey'] === 'number' ? String(search['businessKey']) : search['businessKey'];
  return {
    ...(status && { status }),
    ...(typeof search['definition'] === 'string' && { definition: search['definition'] }),
    ...(typeof businessKey === 'string' && businessKey !== '' && { businessKey }),
  };
}

export function filterOf(search: InstanceSearch): ProcessInstanceFilter {
  return { status: search.status, processDefinitionKey: search.definition, businessKey: search.businessKey };
}
