import type { WorkItemFilter, WorkItemKind, WorkState } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';

/** Filter of the work page, kept in its address. Without a state: everything that is not over. */
export interface WorkSearch {
  kind?: WorkItemKind | undefined;
  state?: WorkState | undefined;
}

export const kindNames: Readonly<Record<WorkItemKind, string>> = {
  START: phrase('Start'),
  DECISION: phrase('Decision'),
  MESSAGE: phrase('Message'),
  SIGNAL: phrase('Signal'),
  REPORT: phrase('Job'),
  NOTIFICATION: phrase('Notice'),
  ROW: phrase('Row'),
};

export const stateNames: Readonly<Record<WorkState, string>> = {
  NEEDS_ATTENTION: phrase('Needs attention'),
  RETRYING: phrase('Retrying'),
  WAITING: phrase('Waiting'),
  REJECTED: phrase('Rejected'),
  DONE: phrase('Done'),
};

const open: readonly WorkState[] = ['NEEDS_ATTENTION', 'RETRYING', 'WAITING'];

const keysOf = <Key extends string>(names: Readonly<Record<Key, string>>): Key[] => Object.keys(names) as Key[];

export function workSearch(search: Record<string, unknown>): WorkSearch {
  const kind = keysOf(kindNames).find((known) => known === search['kind']);
  const state = keysOf(stateNames).find((known) => known === search['state']);
  return { ...(kind && { kind }), ...(state && { state }) };
}

export const filterOf = ({ kind, state }: WorkSearch): WorkItemFilter => ({
  ...(kind && { kinds: [kind] }),
  states: state ? [state] : [...open],
});
