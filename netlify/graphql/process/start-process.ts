import { startProcess as start } from '#netlify/intents/start-process.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const startProcess: MutationResolvers['startProcess'] = (_, { key, businessKey, variables, idempotencyKey }, { deps, person }) =>
  start(deps, person, { processDefinitionKey: key, businessKey, variables, idempotencyKey });
