import { pageSize } from '#netlify/core/page.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';
import { toProcessDefinition } from './process-definition.ts';

export const processDefinitions: QueryResolvers['processDefinitions'] = async (_, { first }, { deps }) => {
  const most = pageSize(first, { usual: 500, limit: 500 });
  return (await deps.flowable.processDefinitions.latest()).slice(0, most).map(toProcessDefinition);
};
