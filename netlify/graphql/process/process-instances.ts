import type { ProcessInstanceConnectionResolvers, QueryResolvers } from '../generated/resolvers.ts';
import type { Remaining } from '../remaining.ts';
import { listProcessInstances, type ProcessInstanceConnection } from './list-process-instances.ts';

export const processInstances: QueryResolvers['processInstances'] = (_, request, context) => listProcessInstances(context, request);

export const processInstanceConnectionFields: Remaining<ProcessInstanceConnectionResolvers, ProcessInstanceConnection> = {
  totalCount: ({ countAll }) => countAll(),
};
