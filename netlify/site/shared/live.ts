import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';

/** How old a page about process instances may be while its tab is visible: the engine tells nobody that it has moved. */
const liveRefreshMs = 750;
/** What is about Activities is read anew when the server says so (site/live); this is for the day on which that is broken. */
const toldRefreshMs = 60_000;

const refreshMs = ([about]: readonly unknown[]): number => (about === 'activity' || about === 'activities' ? toldRefreshMs : liveRefreshMs);

export const queryClient = new QueryClient({
  defaultOptions: {
    // 'always': the browser's idea of being offline is often wrong; a failed call shows it anyway.
    queries: { retry: false, networkMode: 'always', staleTime: liveRefreshMs },
    mutations: { retry: false, networkMode: 'always' },
  },
});

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** One record that follows its changes. A failed refresh keeps what is shown and is repeated. */
export function useLive<Result>(key: readonly unknown[], ask: () => Promise<Result>) {
  return useQuery({ queryKey: key, queryFn: ask, refetchInterval: refreshMs(key) });
}

/** A list by cursor that follows its changes. While the filter changes the former rows stay, marked by `isPlaceholderData`. */
export function useLivePages<Result extends Page>(key: readonly unknown[], ask: (after: string | null) => Promise<Result>) {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last: Result) => (last.pageInfo.hasNextPage ? last.pageInfo.endCursor : null),
    refetchInterval: refreshMs(key),
    placeholderData: keepPreviousData,
  });
}
