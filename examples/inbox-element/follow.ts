import { EventSourceParserStream } from 'eventsource-parser/stream';

import { authorized, type Baton } from './api.ts';

/** Longest silence of a stream: the server gives a sign of life every ten seconds. */
const silenceMs = 25_000;
const firstPauseMs = 500;
const maxPauseMs = 10_000;

/**
 * Calls `changed` whenever Activities of the person may have changed, until `signal` aborts. Reconnects automatically, with longer pauses
 * after failures, and calls `changed` with each try: nothing is missed, and without a working stream the list is still read at this pace.
 */
export async function follow(baton: Baton, changed: () => void, signal: AbortSignal): Promise<void> {
  let pauseMs = firstPauseMs;
  while (!signal.aborted) {
    try {
      await followStream(baton, signal, () => {
        pauseMs = firstPauseMs;
        changed();
      });
    } catch {
      if (!signal.aborted) changed();
      pauseMs = Math.min(pauseMs * 2, maxPauseMs);
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

async function followStream(baton: Baton, signal: AbortSignal, changed: () => void): Promise<void> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), silenceMs);
  try {
    const response = await fetch(`${baton.origin}/live`, {
      headers: { accept: 'text/event-stream', ...(await authorized(baton)) },
      cache: 'no-store',
      signal: AbortSignal.any([signal, silence.signal]),
    });
    if (!response.ok || !response.body) throw new Error(`/live answered with status ${response.status}.`);
    const events = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream()).getReader();
    for (let next = await events.read(); !next.done; next = await events.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), silenceMs);
      if (next.value.event !== 'alive') changed();
    }
  } finally {
    clearTimeout(timer);
    silence.abort();
  }
}
