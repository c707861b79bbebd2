import { ReopenActivityDocument, RetryDecisionDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';

import type { HandOver } from '../people/hand-over.ts';

/** Ways to help a decision that the process does not take, the usual one first. */
export const decisionHelp: readonly HandOver[] = [
  {
    action: 'RETRY',
    button: 'Try again',
    about: 'The same decision is sent to the process again, after its cause is gone.',
    takesPerson: false,
    send: async ({ id, version, note }) => (await callApi(RetryDecisionDocument, { id, version, note })).retryDecision,
  },
  {
    action: 'REOPEN',
    button: 'Reopen',
    about: 'It goes back to whoever decided it. The decision stays as a draft, to be corrected and sent anew.',
    takesPerson: false,
    send: async ({ id, version, note }) => (await callApi(ReopenActivityDocument, { id, version, note })).reopenActivity,
  },
];
