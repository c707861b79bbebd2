import type { ActivityFilter } from '#netlify/site/generated/graphql.ts';

export type InboxTab = 'open' | 'mine' | 'done';

export interface InboxSearch {
  tab?: InboxTab;
}

export interface TabContent {
  readonly label: string;
  readonly filter: ActivityFilter;
  /** What the tab says when it has nothing. */
  readonly empty: { readonly title: string; readonly text: string };
}

export const inboxTabs: Readonly<Record<InboxTab, TabContent>> = {
  open: {
    label: 'Open',
    filter: { status: ['OPEN', 'CLAIMED'] },
    empty: {
      title: 'Nothing waits for you',
      text: 'When a process needs a decision from one of your groups it appears here by itself, within a second.',
    },
  },
  mine: {
    label: 'Claimed by me',
    filter: { status: ['CLAIMED'], mine: true },
    empty: { title: 'You have claimed nothing', text: 'Open an Activity and claim it: then it is yours to decide, and others see that.' },
  },
  done: {
    label: 'Done',
    filter: { status: ['COMPLETED', 'CANCELLED', 'SUPERSEDED'] },
    empty: { title: 'Nothing is done yet', text: 'Activities that were decided, cancelled or overtaken by a timer are kept here.' },
  },
};

export function inboxSearch(search: Record<string, unknown>): InboxSearch {
  return search['tab'] === 'mine' || search['tab'] === 'done' ? { tab: search['tab'] } : {};
}
