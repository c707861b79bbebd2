import { startProcess as start } from '#netlify/services/processes/starts/start-process.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';
import { requireStart } from './instance-access.ts';

export const startProcess: MutationResolvers['startProcess'] = async (_, { key, businessKey, variables, idempotencyKey }, context) => {
  await requireStart(context, key);
  return start(context.deps, context.person, { processDefinitionKey: key, businessKey, variables, idempotencyKey });
};
