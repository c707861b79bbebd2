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
    about: 'It goes back to its owner, who decides. Say what you found.',
    takesPerson: false,
    send: async ({ id, version, note }) => (await callApi(HandBackActivityDocument, { id, version, note })).handBackActivity,
  },
  {
    action: 'DELEGATE',
    button: 'Delegate',
    about: 'Somebody else looks into it and hands it back. The decision stays with whoever has it now.',
    takesPerson: true,
    send: async ({ id, version, note, person }) =>
      (await callApi(DelegateActivityDocument, { id, version, note, to: person ?? '' })).delegateActivity,
  },
  {
    action: 'ASSIGN',
    button: 'Assign',
    about: 'They have it from then on, and decide.',
    takesPerson: true,
    send: async ({ id, version, note, person }) =>
      (await callApi(AssignActivityDocument, { id, version, note, assignee: person })).assignActivity,
  },
  {
    action: 'UNCLAIM',
    button: 'Put back',
    about: 'Nobody has it then, and everybody of its groups can claim it.',
    takesPerson: false,
    send: async ({ id, version, note }) => (await callApi(UnclaimActivityDocument, { id, version, note })).unclaimActivity,
  },
];
