import { wakeUp } from '#netlify/intents/wake-up.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const sendSignal: MutationResolvers['sendSignal'] = async (_, { name, variables }, { deps, person }) => {
  await deps.flowable.signals.send({ name, variables: variables ?? {}, tenantId: person.tenant });
  await wakeUp(deps, { processInstanceId: null, businessKey: null, reason: 'signalled' });
  return true;
};
