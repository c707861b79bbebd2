import type { HistoryEntry } from '#netlify/activities/history.ts';

import type { ActivityHistoryEntryResolvers } from '../generated/resolvers.ts';
import type { Remaining } from '../remaining.ts';

export const historyEntryFields: Remaining<ActivityHistoryEntryResolvers, Omit<HistoryEntry, 'sequence'>> = {
  sequence: ({ sequence }) => String(sequence),
  from: ({ fromStatus }) => fromStatus,
  to: ({ toStatus }) => toStatus,
};
