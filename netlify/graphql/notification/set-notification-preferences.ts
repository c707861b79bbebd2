import { setPreferences } from '#netlify/services/notifications/preferences.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const setNotificationPreferences: MutationResolvers['setNotificationPreferences'] = (_, { preferences }, { deps, person }) =>
  setPreferences(deps, person, preferences);
