import { reportConnection } from '#netlify/site/shared/connection.ts';
import { sessionHasExpired } from '#netlify/site/shared/session.ts';

import { followStream } from './follow-stream.ts';
import { type News, newsFrom } from './news.ts';
import { requestLive, type Standing } from './question.ts';

/** Polling interval where streams do not come through. */
const pollEveryMs = 1_000;
const tryStreamsAgainMs = 10 * 60_000;
/** Pauses after failures, longer each time, with some jitter so that not all pages come back at once. */
const pausesMs = [300, 700, 1_500, 3_000, 5_000] as const;
const pollDeadlineMs = 10_000;

/**
 * Follows the server's feed of changes until `signal` aborts: by stream where possible, else by polling every second. Reconnects by itself
 * from the last place, so that nothing is missed while the server was away.
 */
export async function followFeed(standing: Standing, onNews: (news: News) => void, signal: AbortSignal): Promise<void> {
  let failures = 0;
  let noStreamsUntil = 0;
  const receive = (news: News): void => {
    failures = 0;
    reportConnection('there');
    standing.place = news.place;
    onNews(news);
  };
  while (!signal.aborted) {
    try {
      if (Date.now() >= noStreamsUntil) {
        const how = await followStream(standing, receive, signal);
        if (how === 'unstreamed') noStreamsUntil = Date.now() + tryStreamsAgainMs;
      } else {
        await pollOnce(standing, receive, signal);
        failures = 0;
        await pause(pollEveryMs, signal);
      }
    } catch {
      if (signal.aborted) return;
      // An expired session has its own notice.
      if (failures > 0 && !sessionHasExpired()) reportConnection('lost');
      await pause((pausesMs[failures] ?? 5_000) * (0.75 + Math.random() / 2), signal);
      failures = Math.min(failures + 1, pausesMs.length);
    }
  }
}

async function pollOnce(standing: Standing, onNews: (news: News) => void, signal: AbortSignal): Promise<void> {
  const response = await requestLive(standing, 'application/json', AbortSignal.any([signal, AbortSignal.timeout(pollDeadlineMs)]));
  reportConnection('there');
  if (response.status === 304) return;
  const answer: unknown = await response.json();
  onNews(newsFrom(Object(answer).cursor, answer));
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
