import type { QueryResolvers } from './generated/resolvers.ts';

export const me: QueryResolvers['me'] = (_, __, { person }) => ({
  id: person.id,
  name: person.name,
  roles: [...person.roles],
  groups: [...person.groups],
  tenant: person.tenant,
});
