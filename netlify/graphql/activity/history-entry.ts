import type { HistoryEntry } from '#netlify/services/activities/history.ts';

import type { ActivityHistoryEntryResolvers } from '../generated/resolvers.ts';
import type { Remaining } from '../remaining.ts';
import { loadersOf } from './loaders.ts';

export const historyEntryFields: Remaining<ActivityHistoryEntryResolvers, Omit<HistoryEntry, 'sequence'>> = {
  activity: ({ activityId }, _, context) => loadersOf(context).activity.load(activityId),
  sequence: ({ sequence }) => String(sequence),
  from: ({ fromStatus }) => fromStatus,
  to: ({ toStatus }) => toStatus,
};
