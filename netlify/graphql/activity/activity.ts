import { type Activity } from '#netlify/activities/activity.ts';
import { relatedActivities } from '#netlify/activities/lists/related-activities.ts';
import { mayOn } from '#netlify/activities/may.ts';

import type { ApiContext } from '../context.ts';
import { conversationFields } from '../conversation/activity-fields.ts';
import type { ActivityResolvers } from '../generated/resolvers.ts';
import type { Remaining } from '../remaining.ts';
import { loadersOf } from './loaders.ts';

const contentOf = ({ id }: Activity, context: ApiContext) => loadersOf(context).content.load(id);

export const activityFields: Remaining<ActivityResolvers, Activity> = {
  description: async (activity, _, context) => (await contentOf(activity, context)).description,
  formSchema: async (activity, _, context) => (await contentOf(activity, context)).formSchema,
  formUi: async (activity, _, context) => (await contentOf(activity, context)).formUi,
  deadlines: async (activity, _, context) => (await contentOf(activity, context)).deadlines,
  context: async (activity, _, context) => {
    const { contextEntries } = await contentOf(activity, context);
    return mayReadPrivate(activity, context) ? contextEntries : contextEntries.filter((entry) => entry.private !== true);
  },
  decision: async (activity, _, context) => {
    const { id, publicDecision, hasPrivate } = activity;
    if (!publicDecision || !hasPrivate || !mayReadPrivate(activity, context)) return publicDecision;
    return { ...publicDecision, ...(await loadersOf(context).privateDecision.load(id)) };
  },
  may: (activity, _, { person }) => [...mayOn(person, activity)],
  related: (activity, _, { deps, person }) => relatedActivities(deps, person, activity),
  history: ({ id }, _, context) => loadersOf(context).history.load(id),
  ...conversationFields,
};

const mayReadPrivate = (activity: Activity, { person }: ApiContext): boolean => mayOn(person, activity).has('READ_PRIVATE');
