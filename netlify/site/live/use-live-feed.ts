import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

import { followFeed } from './live-feed.ts';
import type { News } from './news.ts';
import { announceLeave } from './question.ts';

/** Time until a hidden page stops following; the page catches up when visible again. */
const hiddenForMs = 60_000;

/** Keeps all Activity data on the screen up to date. Used once, in the frame of all pages. */
export function useLiveFeed(isSignedIn: boolean): void {
  const queries = useQueryClient();
  const viewing = useParams({ strict: false }).activityId ?? null;
  const place = useRef<string | null>(null);
  useEffect(() => {
    if (!isSignedIn) return undefined;
    const standing = {
      viewing,
      get place() {
        return place.current;
      },
      set place(next) {
        place.current = next;
      },
    };
    return whileVisible((signal) => void followFeed(standing, (news) => refetchChanged(queries, news), signal));
  }, [queries, viewing, isSignedIn]);
  useEffect(() => {
    window.addEventListener('pagehide', announceLeave);
    return () => window.removeEventListener('pagehide', announceLeave);
  }, []);
}

/** Refetches changed data. Any Activity can change lists and counts; only its own change affects a page of an Activity. */
function refetchChanged(queries: QueryClient, { isNew, activityIds }: News): void {
  if (isNew)
    return void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'activities' || queryKey[0] === 'activity' });
  if (activityIds.length === 0) return;
  void queries.invalidateQueries({ queryKey: ['activities'] });
  for (const id of activityIds) void queries.invalidateQueries({ queryKey: ['activity', id] });
}

/** Runs `follow` while the tab is visible, and a while longer. @returns a function that ends the following. */
function whileVisible(follow: (signal: AbortSignal) => void): () => void {
  let running: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    clearTimeout(timer);
    if (running) return;
    running = new AbortController();
    follow(running.signal);
  };
  const end = () => {
    running?.abort();
    running = null;
  };
  const onChange = () => {
    if (document.visibilityState === 'visible') return begin();
    timer = setTimeout(end, hiddenForMs);
  };
  document.addEventListener('visibilitychange', onChange);
  onChange();
  return () => {
    document.removeEventListener('visibilitychange', onChange);
    clearTimeout(timer);
    end();
  };
}
