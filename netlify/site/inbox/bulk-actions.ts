import { useMutation, useQueryClient } from '@tanstack/react-query';

import {
  type ActivityRowFragment,
  AssignActivitiesDocument,
  type BulkOutcomeFragment,
  ClaimActivitiesDocument,
  CompleteActivitiesDocument,
} from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';
import { callApi } from '#netlify/site/shared/api.ts';

type Activities = readonly ActivityRowFragment[];

/** Action on several Activities at once. */
export type BulkAction =
  | { readonly kind: 'claim' }
  | { readonly kind: 'assign'; readonly assignee: string; readonly note: string | null }
  | { readonly kind: 'complete'; readonly decision: Record<string, unknown> };

/** Results of a bulk action, in the order of the list. */
export interface BulkAnswer {
  readonly kind: BulkAction['kind'];
  readonly outcomes: readonly (BulkOutcomeFragment & { readonly title: string })[];
}

/** Messages after a bulk action, with the number of Activities. English texts. */
export const doneWords: Readonly<Record<BulkAction['kind'], string>> = {
  claim: phrase('Claimed: {{number}}'),
  assign: phrase('Assigned: {{number}}'),
  complete: phrase('Decided: {{number}}'),
};

const needed = { claim: 'CLAIM', assign: 'ASSIGN', complete: 'COMPLETE' } as const;

/** Filters Activities to those on which the person may do the action. */
export function allowedAmong(activities: Activities, kind: BulkAction['kind']): ActivityRowFragment[] {
  return activities.filter(({ may, bulk }) => may.includes(needed[kind]) && (kind !== 'complete' || bulk));
}

/** Whether the Activities have the same form. */
export function haveSameForm(activities: Activities): boolean {
  return new Set(activities.map(({ processDefinitionKey, userTaskKey }) => `${processDefinitionKey}.${userTaskKey}`)).size <= 1;
}

/** Runs a bulk action, one result per Activity, with the versions on the screen; refetches the lists afterwards. */
export function useBulkAction(onDone: (answer: BulkAnswer) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ activities, action }: { activities: Activities; action: BulkAction }): Promise<BulkAnswer> => {
      const titles = new Map(activities.map(({ id, title }) => [id, title]));
      const outcomes = await send(activities, action);
      return { kind: action.kind, outcomes: outcomes.map((outcome) => ({ ...outcome, title: titles.get(outcome.id) ?? outcome.id })) };
    },
    onSuccess: onDone,
    onSettled: () => {
      void queries.invalidateQueries();
    },
  });
}

async function send(given: Activities, action: BulkAction): Promise<readonly BulkOutcomeFragment[]> {
  const activities = given.map(({ id, version }) => ({ id, version }));
  if (action.kind === 'claim') return (await callApi(ClaimActivitiesDocument, { activities })).claimActivities;
  if (action.kind === 'complete') {
    const { decision } = action;
    return (await callApi(CompleteActivitiesDocument, { activities, decision })).completeActivities;
  }
  const { assignee, note } = action;
  return (await callApi(AssignActivitiesDocument, { activities, assignee, note })).assignActivities;
}
