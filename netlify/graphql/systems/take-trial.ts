import { takeTrial as take } from '#netlify/services/systems/systems.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const takeTrial: MutationResolvers['takeTrial'] = (_, { systems }, { deps }) => take(deps, systems);
