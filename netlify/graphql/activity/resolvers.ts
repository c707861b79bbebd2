import { assignActivity, unclaimActivity } from '#netlify/services/activities/actions/assign-activity.ts';
import { cancelActivity } from '#netlify/services/activities/actions/cancel-activity.ts';
import { changeDates } from '#netlify/services/activities/actions/change-dates.ts';
import { claimActivity } from '#netlify/services/activities/actions/claim-activity.ts';
import { completeActivity } from '#netlify/services/activities/actions/complete-activity.ts';
import { createActivity } from '#netlify/services/activities/actions/create-activity.ts';
import { delegateActivity, handBackActivity } from '#netlify/services/activities/actions/delegate-activity.ts';
import { reopenActivity } from '#netlify/services/activities/actions/reopen-activity.ts';
import { retryDecision } from '#netlify/services/activities/actions/retry-decision.ts';
import type { Activity } from '#netlify/services/activities/activity.ts';
import { findActivity } from '#netlify/services/activities/find-activity.ts';
import type { HistoryEntry } from '#netlify/services/activities/history.ts';
import { type ActivityList, countActivities, listActivities } from '#netlify/services/activities/lists/list-activities.ts';
import { listHistory } from '#netlify/services/activities/lists/list-history.ts';
import { shown } from '#netlify/services/activities/show-assignee.ts';
import { refreshAfterChange } from '#netlify/services/processes/instances/refresh-instances.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import type {
  ActivityConnectionResolvers,
  ActivityHistoryEntryResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../generated/resolvers.ts';
import type { Remaining } from '../remaining.ts';
import { activityFields } from './activity.ts';
import { loadersOf } from './loaders.ts';

export const queries = {
  activities: (_, request, { deps, person }) => listActivities(deps, person, request),
  activityHistory: (_, request, { deps, person }) => listHistory(deps, person, request),
  activity: (_, { id }, { deps, person }) => findActivity(deps, person, id),
} satisfies Partial<QueryResolvers>;

/** Refreshes the instance of a decision that no longer needs a person. */
async function withInstance(deps: ApiDependencies, changing: Promise<Activity>): Promise<Activity> {
  const changed = await changing;
  await refreshAfterChange(deps, changed.processInstanceId);
  return changed;
}

export const mutations = {
  assignActivity: (_, { assignee, ...request }, { deps, person }) =>
    shown(deps, assignActivity(deps, person, { ...request, assignee: assignee ?? null })),
  cancelActivity: (_, request, { deps, person }) => cancelActivity(deps, person, request),
  changeActivity: (_, request, { deps, person }) => changeDates(deps, person, request),
  claimActivity: (_, request, { deps, person }) => shown(deps, claimActivity(deps, person, request)),
  completeActivity: (_, request, { deps, person }) => completeActivity(deps, person, request),
  createActivity: (_, { input, idempotencyKey }, { deps, person }) => createActivity(deps, person, { input: { ...input }, idempotencyKey }),
  delegateActivity: (_, request, { deps, person }) => shown(deps, delegateActivity(deps, person, request)),
  handBackActivity: (_, request, { deps, person }) => shown(deps, handBackActivity(deps, person, request)),
  reopenActivity: (_, request, { deps, person }) => shown(deps, withInstance(deps, reopenActivity(deps, person, request))),
  retryDecision: (_, request, { deps, person }) => withInstance(deps, retryDecision(deps, person, request)),
  unclaimActivity: (_, request, { deps, person }) => shown(deps, unclaimActivity(deps, person, request)),
} satisfies Partial<MutationResolvers>;

const activityConnectionFields: Remaining<ActivityConnectionResolvers, ActivityList> = {
  totalCount: (list, _, { deps }) => countActivities(deps, list),
};

const historyEntryFields: Remaining<ActivityHistoryEntryResolvers, Omit<HistoryEntry, 'sequence'>> = {
  activity: ({ activityId }, _, context) => loadersOf(context).activity.load(activityId),
  sequence: ({ sequence }) => String(sequence),
  from: ({ fromStatus }) => fromStatus,
  to: ({ toStatus }) => toStatus,
};

export const types = { ActivityConnection: activityConnectionFields, Activity: activityFields, ActivityHistoryEntry: historyEntryFields };
