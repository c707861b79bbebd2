import { readPreferences, setPreferences } from '#netlify/services/notifications/preferences.ts';

import type { MutationResolvers, QueryResolvers } from '../generated/resolvers.ts';

export const queries = {
  notificationPreferences: (_, __, { deps, person }) => readPreferences(deps, person),
} satisfies Partial<QueryResolvers>;

export const mutations = {
  setNotificationPreferences: (_, { preferences }, { deps, person }) => setPreferences(deps, person, preferences),
} satisfies Partial<MutationResolvers>;
