import type { QueryResolvers } from '../generated/resolvers.ts';
import { findProcessInstance } from './process-instance.ts';

export const processInstance: QueryResolvers['processInstance'] = (_, { id }, context) => findProcessInstance(context, id);
