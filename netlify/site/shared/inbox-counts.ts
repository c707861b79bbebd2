import { InboxCountsDocument, type InboxCountsQuery } from '#netlify/site/generated/graphql.ts';

import { callApi } from './api.ts';
import { useLive } from './live.ts';

export type Counts = InboxCountsQuery['inboxCounts'] & {
  /** Everything that is not closed and that the person may see. */
  readonly all: number;
  /** What waits for this person: what they have, and what they could claim. */
  readonly waiting: number;
};

/** How many are in each list of the inbox, exact, as it is now; asked once for the whole page. */
export function useInboxCounts(): Counts | undefined {
  return useLive(['activities', 'counts'], askCounts).data;
}

async function askCounts(): Promise<Counts> {
  const { inboxCounts, all, mine, claimable } = await callApi(InboxCountsDocument, {});
  return { ...inboxCounts, all: all.totalCount, waiting: mine.totalCount + claimable.totalCount };
}
