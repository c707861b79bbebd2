import {
  type ActivityAction,
  type ActivityDetailFragment,
  AssignActivityDocument,
  DelegateActivityDocument,
  HandBackActivityDocument,
  UnclaimActivityDocument,
} from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';

export interface HandOverInput {
  readonly id: string;
  readonly version: number;
  readonly note: string | null;
  /** Id of the receiver; null without a particular one. */
  readonly person: string | null;
}

export interface HandOver {
  readonly action: ActivityAction;
  /** Label in English; the catalogue has the translations. */
  readonly button: string;
  readonly about: string;
  readonly takesPerson: boolean;
  send: (input: HandOverInput) => Promise<ActivityDetailFragment>;
}

/** Ways to pass an Activity on, the usual ones first. */
export const handOvers: readonly HandOver[] = [
  {
    action: 'HAND_BACK',
    button: 'Hand back',
    about: 'Returns the Activity to its owner, who decides. Say what you found.',
    takesPerson: false,
    send: async ({ id, version, note }) => (await callApi(HandBackActivityDocument, { id, version, note })).handBackActivity,
  },
  {
    action: 'DELEGATE',
    button: 'Delegate',
    about: 'Asks this person to look into it and hand it back. The assignee still decides.',
    takesPerson: true,
    send: async ({ id, version, note, person }) =>
      (await callApi(DelegateActivityDocument, { id, version, note, to: person ?? '' })).delegateActivity,
  },
  {
    action: 'ASSIGN',
    button: 'Assign',
    about: 'Assigns the Activity to this person, who then decides.',
    takesPerson: true,
    send: async ({ id, version, note, person }) =>
      (await callApi(AssignActivityDocument, { id, version, note, assignee: person })).assignActivity,
  },
  {
    action: 'UNCLAIM',
    button: 'Put back',
    about: 'Removes the assignee. Everybody in its groups can claim it.',
    takesPerson: false,
    send: async ({ id, version, note }) => (await callApi(UnclaimActivityDocument, { id, version, note })).unclaimActivity,
  },
];
