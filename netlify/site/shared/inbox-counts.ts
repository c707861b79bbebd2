import { InboxCountsDocument, type InboxCountsQuery } from '#netlify/site/generated/graphql.ts';

import { callApi } from './api.ts';
import { useLive } from './live.ts';

export type Counts = InboxCountsQuery['inboxCounts'] & {
  /** Number of open Activities that the person may see. */
  readonly all: number;
  /** Number of Activities that wait for this person: assigned, or claimable. */
  readonly waiting: number;
};

/** Returns the exact and current counts of the inbox lists; one query for the whole page. */
export function useInboxCounts(): Counts | undefined {
  return useLive(['activities', 'counts'], askCounts).data;
}

async function askCounts(): Promise<Counts> {
  const { inboxCounts, all, mine, claimable } = await callApi(InboxCountsDocument, {});
  return { ...inboxCounts, all: all.totalCount, waiting: mine.totalCount + claimable.totalCount };
}
