import { removePerson as remove } from '#netlify/services/people/remove-person.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const removePerson: MutationResolvers['removePerson'] = (_, { personId }, { deps, person }) => remove(deps, person.tenant, personId);
