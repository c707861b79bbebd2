import { sendSignal as send } from '#netlify/services/processes/messages/send-signal.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const sendSignal: MutationResolvers['sendSignal'] = (_, { name, variables }, { deps, person }) =>
  send(deps, person, { name, variables: variables ?? {} });
