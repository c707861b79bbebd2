import { listSystems } from '#netlify/services/systems/systems.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';

export const systems: QueryResolvers['systems'] = (_, __, { deps }) => listSystems(deps);
