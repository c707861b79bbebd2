import { setTimeout as sleep } from 'node:timers/promises';

import { EventSourceParserStream } from 'eventsource-parser/stream';
import { z } from 'zod';

import { callerWith } from '#scripts/api/caller.ts';

/** Transport of changes to an open page. */
export type Way = 'stream' | 'poll';

export interface Listener {
  readonly baseUrl: string;
  readonly token: string;
  readonly activityId: string;
}

export interface Subscriber {
  /** Returns the milliseconds since 1970 at which this page had read the Activity with that version; undefined until then. */
  seenAt(version: number): number | undefined;
  /** Resolves when the page is subscribed to the feed. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

/** Interval that the site uses where streams do not come through. */
const pollEveryMs = 1_000;

const news = z.object({ cursor: z.string().optional(), activityIds: z.array(z.string()).default([]) });
const readSchema = z.object({ activity: z.object({ version: z.number() }) });

/** Opens a page: hears of a change and reads the Activity anew, as the site does. */
export function subscribe(way: Way, { baseUrl, token, activityId }: Listener): Subscriber {
  const over = new AbortController();
  const seen = new Map<number, number>();
  const caller = callerWith(baseUrl, token);
  let onOpen = (): void => undefined;
  const ready = new Promise<void>((resolve) => (onOpen = resolve));

  const onChange = async (ids: readonly string[]): Promise<void> => {
    if (!ids.includes(activityId)) return;
    const { activity } = await caller.request(
      'query BenchSeen($id: ID!) { activity(id: $id) { version } }',
      { id: activityId },
      readSchema,
    );
    if (!seen.has(activity.version)) seen.set(activity.version, Date.now());
  };
  const ask = (accept: string, place: string | null): Promise<Response> =>
    fetch(`${baseUrl}/live${place === null ? '' : `?after=${encodeURIComponent(place)}`}`, {
      headers: { accept, authorization: `Bearer ${token}` },
      signal: over.signal,
    });

  const followed = follow(way, { ask, onChange, onOpen: () => onOpen(), signal: over.signal });
  return {
    seenAt: (version) => seen.get(version),
    ready,
    stop: async () => {
      over.abort();
      await followed.catch(() => undefined);
    },
  };
}

interface Feed {
  ask(accept: string, place: string | null): Promise<Response>;
  onChange(ids: readonly string[]): Promise<void>;
  onOpen(): void;
  readonly signal: AbortSignal;
}

async function follow(way: Way, feed: Feed): Promise<void> {
  let place: string | null = null;
  // Pages do not poll in step.
  if (way === 'poll') await sleep(Math.random() * pollEveryMs);
  while (!feed.signal.aborted) place = way === 'stream' ? await readStream(feed, place) : await pollOnce(feed, place);
}

/** Reads the stream. @returns the place at which the stream ended */
async function readStream(feed: Feed, from: string | null): Promise<string | null> {
  let place = from;
  const { body } = await feed.ask('text/event-stream', place);
  if (!body) throw new Error('The stream has no body.');
  for await (const { event, id, data } of body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream())) {
    place = id ?? place;
    feed.onOpen();
    if (event === 'change') await feed.onChange(news.parse(JSON.parse(data)).activityIds);
  }
  return place;
}

async function pollOnce(feed: Feed, place: string | null): Promise<string | null> {
  const response = await feed.ask('application/json', place);
  const answer = response.status === 304 ? { activityIds: [] } : news.parse(await response.json());
  feed.onOpen();
  await feed.onChange(answer.activityIds);
  await sleep(pollEveryMs, undefined, { signal: feed.signal });
  return answer.cursor ?? place;
}
