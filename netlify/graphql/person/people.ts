import { listPeople } from '#netlify/services/people/list-people.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';

export const people: QueryResolvers['people'] = (_, request, { deps, person }) => listPeople(deps, person, request);
