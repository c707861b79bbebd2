import { listPeople } from '#netlify/services/people/list-people.ts';
import { removePerson } from '#netlify/services/people/remove-person.ts';

import type { MutationResolvers, QueryResolvers } from '../generated/resolvers.ts';

export const queries = {
  people: (_, request, { deps, person }) => listPeople(deps, person, request),
  me: (_, __, { person }) => ({
    id: person.id,
    name: person.name,
    roles: [...person.roles],
    groups: [...person.groups],
    tenant: person.tenant,
  }),
} satisfies Partial<QueryResolvers>;

export const mutations = {
  removePerson: (_, { personId }, { deps, person }) => removePerson(deps, person.tenant, personId),
} satisfies Partial<MutationResolvers>;
