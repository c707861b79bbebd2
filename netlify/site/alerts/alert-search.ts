import type { AlertFilter, AlertState } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';

/** States of alerts that have fired. */
export type ListedState = Exclude<AlertState, 'PENDING'>;

/** Filter of the page of alerts, kept in its address. Without a state: those that are open. */
export interface AlertSearch {
  state?: ListedState | undefined;
}

export const stateNames: Readonly<Record<ListedState, string>> = {
  FIRING: phrase('Firing'),
  ACKNOWLEDGED: phrase('Acknowledged'),
  RESOLVED: phrase('Resolved'),
};

const states = Object.keys(stateNames) as ListedState[];

export function alertSearch(search: Record<string, unknown>): AlertSearch {
  const state = states.find((known) => known === search['state']);
  return state ? { state } : {};
}

export const filterOf = ({ state }: AlertSearch): AlertFilter => ({ states: state ? [state] : ['FIRING', 'ACKNOWLEDGED'] });
