import type { InstanceEventKind } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';

/** Kinds of events in the order of the filter, in words: all of a kind, and one. */
export const kindWords: Readonly<Record<InstanceEventKind, { readonly all: string; readonly one: string }>> = {
  ELEMENT: { all: phrase('Process steps'), one: phrase('Process step') },
  JOB: { all: phrase('System work'), one: phrase('System work') },
  CALL: { all: phrase('Outgoing calls'), one: phrase('Outgoing call') },
  ACTIVITY: { all: phrase('Activities'), one: phrase('Activity') },
  MESSAGE: { all: phrase('Messages and signals'), one: phrase('Message') },
  INCIDENT: { all: phrase('Failures'), one: phrase('Failure') },
  OPERATION: { all: phrase('Operator actions'), one: phrase('Operator action') },
};

const isKind = (text: string): text is InstanceEventKind => text in kindWords;

/** Search of the instance page: kinds of events with commas between. Absent: all kinds. */
export interface TimelineSearch {
  events?: string | undefined;
}

/** Parses the search of an address; unknown kinds are left out. */
export function timelineSearch(search: Record<string, unknown>): TimelineSearch {
  const kinds = kindsOf({ events: typeof search['events'] === 'string' ? search['events'] : undefined });
  return kinds.length === 0 ? {} : { events: kinds.join(',') };
}

export const kindsOf = ({ events }: TimelineSearch): InstanceEventKind[] => (events ?? '').split(',').filter(isKind);
