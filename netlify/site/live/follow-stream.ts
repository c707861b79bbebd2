import { EventSourceParserStream } from 'eventsource-parser/stream';

import { newsFrom, type News } from './news.ts';
import { requestLive, type Standing } from './question.ts';

/** Deadline for the first event of a stream; without one, something between us and the server holds the stream back. */
const firstEventMs = 5_000;
/** Longest silence of a stream: the server gives a sign of life every ten seconds. */
const silenceMs = 25_000;

/**
 * Follows one stream to its end and passes the news on.
 *
 * @returns `ended`: open the next one; `unstreamed`: streams do not work here, poll instead.
 * @throws when the connection breaks or falls silent.
 */
export async function followStream(standing: Standing, onNews: (news: News) => void, signal: AbortSignal): Promise<'ended' | 'unstreamed'> {
  const silence = new AbortController();
  let hasAnswered = false;
  let timer = setTimeout(() => silence.abort(), firstEventMs);
  try {
    const response = await requestLive(standing, 'text/event-stream', AbortSignal.any([signal, silence.signal]));
    if (!response.body || !response.headers.get('content-type')?.includes('text/event-stream')) return 'unstreamed';
    const events = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream()).getReader();
    for (let next = await events.read(); !next.done; next = await events.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), silenceMs);
      hasAnswered = true;
      onNews(newsFrom(next.value.id, JSON.parse(next.value.data)));
    }
    return 'ended';
  } catch (error) {
    if (silence.signal.aborted && !hasAnswered && !signal.aborted) return 'unstreamed';
    throw error;
  } finally {
    clearTimeout(timer);
    // Closes the connection, which would stay open behind an unread stream otherwise.
    silence.abort();
  }
}
