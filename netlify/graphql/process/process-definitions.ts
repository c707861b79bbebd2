import type { QueryResolvers } from '../generated/resolvers.ts';
import { toProcessDefinition } from './process-definition.ts';

export const processDefinitions: QueryResolvers['processDefinitions'] = async (_, __, { deps }) =>
  (await deps.flowable.processDefinitions.latest()).map(toProcessDefinition);
