import type { ActivityFilter } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';
import type { Counts } from '#netlify/site/shared/inbox-counts.ts';

export interface InboxList {
  readonly label: string;
  readonly filter: ActivityFilter;
  /** Name of the list's exact count; null for done Activities, which are not counted. */
  readonly count: keyof Counts | null;
  /** Empty state of the list. */
  readonly empty: { readonly title: string; readonly text: string };
}

const live: ActivityFilter = { status: ['OPEN', 'CLAIMED'] };

/** Lists of the inbox in their order; the first one is the default. English texts. */
export const lists = {
  all: {
    label: phrase('All open'),
    filter: live,
    count: 'all',
    empty: {
      title: phrase('Nothing waits for you'),
      text: phrase('When a process needs a decision from one of your groups it appears here by itself, within a second.'),
    },
  },
  mine: {
    label: phrase('Mine'),
    filter: { ...live, mine: true },
    count: 'mine',
    empty: {
      title: phrase('You have nothing at hand'),
      text: phrase('Claim an Activity, by its button or the key C: then it is yours to decide, and others see that.'),
    },
  },
  groups: {
    label: phrase('My groups'),
    filter: { ...live, forMe: true },
    count: 'forMe',
    empty: {
      title: phrase('Your groups have nothing to do'),
      text: phrase('What one of your groups could do appears here by itself. Who is in which group says your sign-in.'),
    },
  },
  unassigned: {
    label: phrase('Unassigned'),
    filter: { ...live, unassigned: true },
    count: 'unassigned',
    empty: { title: phrase('Somebody has each of them'), text: phrase('Nothing that you may see waits without an owner.') },
  },
  overdue: {
    label: phrase('Overdue'),
    filter: { ...live, overdue: true },
    count: 'overdue',
    empty: { title: phrase('Nothing is late'), text: phrase('What passes its due date without a decision appears here by itself.') },
  },
  watched: {
    label: phrase('Watched'),
    filter: { ...live, watched: true },
    count: 'watched',
    empty: {
      title: phrase('You watch nothing'),
      text: phrase('Open an Activity and choose Watch: you find it here, and hear of what happens to it.'),
    },
  },
  delegated: {
    label: phrase('Delegated'),
    filter: { ...live, delegatedByMe: true },
    count: 'delegated',
    empty: {
      title: phrase('You have delegated nothing'),
      text: phrase('What somebody else looks into for you stands here until it is handed back.'),
    },
  },
  done: {
    label: phrase('Done'),
    filter: { status: ['COMPLETED', 'CANCELLED', 'SUPERSEDED'] },
    count: null,
    empty: {
      title: phrase('Nothing is done yet'),
      text: phrase('Activities that were decided, cancelled or overtaken by a timer are kept here.'),
    },
  },
} as const satisfies Readonly<Record<string, InboxList>>;

export type ListName = keyof typeof lists;

export const listNames = Object.keys(lists) as ListName[];
