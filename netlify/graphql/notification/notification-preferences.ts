import { readPreferences } from '#netlify/services/notifications/preferences.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';

export const notificationPreferences: QueryResolvers['notificationPreferences'] = (_, __, { deps, person }) =>
  readPreferences(deps, person);
