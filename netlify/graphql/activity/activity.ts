import { isFlowableError } from '#flowable/client/index.ts';
import { type Activity, isClosed } from '#netlify/services/activities/activity.ts';
import { decisionProgress } from '#netlify/services/activities/decision-progress.ts';
import type { SameEyes } from '#netlify/services/activities/four-eyes.ts';
import { formToShow } from '#netlify/services/activities/form-of.ts';
import { relatedActivities } from '#netlify/services/activities/lists/related-activities.ts';
import type { ActivityAction } from '#netlify/core/activity-actions.ts';
import { allowedActions } from '#netlify/services/activities/may.ts';
import { hiddenVariablesFor } from '#netlify/services/processes/access/hidden-variables.ts';
import { pageSize } from '#netlify/core/page.ts';

import type { ApiContext } from '../context.ts';
import { conversationFields } from '../conversation/activity-fields.ts';
import type { ActivityResolvers } from '../generated/resolvers.ts';
import { relationsOf } from '../process/instance-access.ts';
import { suspendedInstanceIds } from '../process/suspended-instances.ts';
import type { Remaining } from '../remaining.ts';
import { loadersOf } from './loaders.ts';

const contentOf = ({ id }: Activity, context: ApiContext) => loadersOf(context).content.load(id);

const formFor = async (activity: Activity, context: ApiContext) =>
  formToShow(context.deps.workflows, activity, await contentOf(activity, context));

export const activityFields: Remaining<ActivityResolvers, Activity> = {
  description: async (activity, _, context) => (await contentOf(activity, context)).description,
  formSchema: async (activity, _, context) => (await formFor(activity, context)).formSchema,
  formUi: async (activity, _, context) => (await formFor(activity, context)).formUi,
  deadlines: async (activity, _, context) => (await contentOf(activity, context)).deadlines,
  context: async (activity, _, context) => {
    const { contextEntries } = await contentOf(activity, context);
    const isHidden = await hiddenIn(activity, context);
    return contextEntries.filter(({ name }) => !isHidden(name));
  },
  decision: async (activity, _, context) => {
    const { id, publicDecision, hasPrivate } = activity;
    if (!publicDecision || !hasPrivate || !mayReadPrivate(activity, context)) return publicDecision;
    return { ...publicDecision, ...(await loadersOf(context).privateDecision.load(id)) };
  },
  decisionProgress: (activity) => decisionProgress(activity),
  suspended: (activity, _, context) => isSuspended(activity, context),
  may: (activity, _, context) => mayNow(activity, context),
  fourEyes: (activity, _, context) => barringEyes(activity, context),
  related: (activity, { first }, { deps, person }) => relatedActivities(deps, person, activity, pageSize(first, { defaultSize: 100 })),
  history: ({ id }, { first }, context) =>
    loadersOf(context)
      .history(pageSize(first, { defaultSize: 100 }))
      .load(id),
  ...conversationFields,
};

const deciding: readonly ActivityAction[] = ['CLAIM', 'COMPLETE'];

async function mayNow(activity: Activity, context: ApiContext): Promise<ActivityAction[]> {
  const actions = [...allowedActions(context.person, activity)];
  if (!actions.some((action) => deciding.includes(action)) || !(await barringEyes(activity, context))) return actions;
  return actions.filter((action) => !deciding.includes(action));
}

/** Null also where the engine does not say who started: the API asks again when somebody acts. */
async function barringEyes(activity: Activity, context: ApiContext): Promise<SameEyes | null> {
  if (isClosed(activity)) return null;
  try {
    return await loadersOf(context).sameEyes.load(activity);
  } catch (error) {
    if (isFlowableError(error)) return null;
    throw error;
  }
}

/** The context holds process variables: what the instance hides from the caller is hidden here, too. */
async function hiddenIn(activity: Activity, context: ApiContext): Promise<(name: string) => boolean> {
  const { processInstanceId: id, processDefinitionKey } = activity;
  if (mayReadPrivate(activity, context) || id === null || processDefinitionKey === null) return () => false;
  return hiddenVariablesFor(context.deps.workflows, processDefinitionKey, await relationsOf(context, { id, processDefinitionKey }));
}

/**
 * Returns whether the instance is suspended; null when unknown or without a process: an Activity is shown whether the engine answers or
 * not.
 */
async function isSuspended(activity: Activity, context: ApiContext): Promise<boolean | null> {
  const { processInstanceId, delivery } = activity;
  if (processInstanceId === null) return null;
  if (isClosed(activity) && delivery !== 'SENDING') return false;
  try {
    return (await suspendedInstanceIds(context)).has(processInstanceId);
  } catch (error) {
    if (isFlowableError(error)) return null;
    throw error;
  }
}

const mayReadPrivate = (activity: Activity, { person }: ApiContext): boolean => allowedActions(person, activity).has('READ_PRIVATE');
