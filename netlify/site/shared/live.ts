import { keepPreviousData, type Query, QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';

/** Refetch interval for visible instance pages; the engine pushes no changes. */
const liveRefreshMs = 750;
/** Fallback refetch interval for Activities, in case the server's news (site/live) fail. */
const fallbackRefreshMs = 60_000;
/** Refetch interval for alerts, which are measured each minute. */
const alertRefreshMs = 15_000;
/** Refetch interval for the changes of a variable, which are read from a history. */
const historyRefreshMs = 5_000;
/** Pause after a failed refetch: the server announces a change only once. */
const failedRefreshMs = 2_000;

/** Returns the interval from a query's last answer to its next refetch. */
function refreshMs({ queryKey: [about], state }: Pick<Query, 'queryKey' | 'state'>): number {
  if (state.status === 'error') return failedRefreshMs;
  if (about === 'alerts') return alertRefreshMs;
  if (about === 'variable-changes') return historyRefreshMs;
  return about === 'activity' || about === 'activities' ? fallbackRefreshMs : liveRefreshMs;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    // 'always': the browser's idea of being offline is often wrong; a failed call shows the truth anyway.
    queries: { retry: false, networkMode: 'always', staleTime: liveRefreshMs },
    mutations: { retry: false, networkMode: 'always' },
  },
});

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Queries one record and follows its changes. A failed refetch keeps the data on the screen and is repeated. */
export function useLive<Result>(key: readonly unknown[], fetchOne: () => Promise<Result>) {
  return useQuery({ queryKey: key, queryFn: fetchOne, refetchInterval: refreshMs });
}

/** Queries a list by cursor and follows its changes. While the filter changes, the former rows stay, marked by `isPlaceholderData`. */
export function useLivePages<Result extends Page>(key: readonly unknown[], fetchOne: (after: string | null) => Promise<Result>) {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => fetchOne(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last: Result) => (last.pageInfo.hasNextPage ? last.pageInfo.endCursor : null),
    // All pages are read again: the more there are, the less often.
    refetchInterval: (query) => refreshMs(query) * Math.max(1, query.state.data?.pages.length ?? 1),
    placeholderData: keepPreviousData,
  });
}
