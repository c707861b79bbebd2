import { setTimeout as pause } from 'node:timers/promises';

import { describe, expect, it, vi } from 'vitest';

import { type OpenStream, streamEvents } from '#netlify/live/event-stream.ts';

const event = { name: 'hello', id: '1.1.1', data: {} };
const options = (openMs: number) => ({ openMs, onError: vi.fn<(error: unknown) => void>() });

/** Uncaught errors fail the run of the tests as a whole. */
describe('streamEvents', () => {
  it('sends what happens until its time is over, and finishes once', async () => {
    const finish = vi.fn<() => void>();
    const response = await streamEvents(options(20), async (stream) => {
      stream.send(event);
      return finish;
    });
    expect(await response.text()).toBe('event: hello\nid: 1.1.1\ndata: {}\n\n');
    expect(finish).toHaveBeenCalledOnce();
  });

  it('rejects when it cannot begin, and stays quiet when its time is over', async () => {
    const given = options(10);
    const opening = streamEvents(given, async () => {
      throw new Error('the database does not answer');
    });
    await expect(opening).rejects.toThrow('does not answer');
    await pause(30);
    expect(given.onError).not.toHaveBeenCalled();
  });

  it('reports work at its end that fails, thrown or rejected', async () => {
    for (const finish of [() => Promise.reject(new Error('lost')), () => void JSON.parse('{')]) {
      const given = options(5);
      await (await streamEvents(given, async () => finish)).text();
      await vi.waitFor(() => expect(given.onError).toHaveBeenCalledOnce());
    }
  });

  it('takes events and ends after its end without an error', async () => {
    const streams: OpenStream[] = [];
    const given = options(10);
    const response = await streamEvents(given, async (stream) => {
      streams.push(stream);
      return () => undefined;
    });
    await response.body?.cancel();
    for (const stream of streams) {
      stream.send(event);
      stream.close();
      stream.close();
    }
    await pause(30);
    expect(given.onError).not.toHaveBeenCalled();
  });
});
