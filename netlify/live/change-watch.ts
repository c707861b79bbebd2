import { setTimeout as pause } from 'node:timers/promises';

import { type OnError, unattended } from '#netlify/core/unattended.ts';

import { type Cursor, isAfter } from './cursor.ts';
import type { Change } from './read-changes.ts';

/** Source of changes: `changesAfter` and `newestCursor` over one database. */
export interface ChangeSource {
  newest(): Promise<Cursor>;
  after(place: Cursor): Promise<Change[]>;
}

type Listener = (changes: readonly Change[]) => void;

export interface ChangeWatch {
  /**
   * Sends the listener all changes behind `place`, once and in order, until stopped.
   *
   * @throws when the changes since `place` cannot be read; a later failure is retried.
   */
  listen(place: Cursor, listener: Listener): Promise<() => void>;
}

/**
 * Polls the feed once for all listeners of this process, every `everyMs`. Without listeners there is no polling. After a failed poll the
 * next one begins where the last good one ended, so that nothing is left out.
 */
export function watchChanges(source: ChangeSource, options: { everyMs: number; onError: OnError }): ChangeWatch {
  const listeners = new Set<Listener>();
  let reading: Promise<void> | null = null;

  /** Settles when the reader has its place: a listener that catches up after that has no gap. */
  const startReading = (): Promise<void> => {
    reading ??= source.newest().then(
      (place) => unattended(() => readChanges(place), options.onError),
      (error: unknown) => {
        reading = null;
        throw error;
      },
    );
    return reading;
  };

  const readChanges = async (from: Cursor): Promise<void> => {
    for (let place = from; listeners.size > 0;) {
      await pause(options.everyMs);
      const changes = await source.after(place).catch((error: unknown) => {
        options.onError(error);
        return [];
      });
      place = changes.at(-1)?.cursor ?? place;
      // A failing listener must not silence the others.
      if (changes.length > 0) for (const receive of listeners) unattended(() => receive(changes), options.onError);
    }
    reading = null;
  };

  return {
    async listen(place, listener) {
      const { receive, catchUp } = inOrder(place, listener);
      listeners.add(receive);
      try {
        await startReading();
        await catchUp(source);
      } catch (error) {
        listeners.delete(receive);
        throw error;
      }
      return () => void listeners.delete(receive);
    },
  };
}

/** Buffers changes from the reader while the listener catches up, then delivers each change once. */
function inOrder(place: Cursor, listener: Listener) {
  let deliveredUpTo = place;
  let buffered: Change[] | null = [];

  const deliver = (changes: readonly Change[]): void => {
    const unseen = changes.filter(({ cursor }) => isAfter(cursor, deliveredUpTo));
    const last = unseen.at(-1);
    if (!last) return;
    deliveredUpTo = last.cursor;
    listener(unseen);
  };

  return {
    receive: (changes: readonly Change[]): void => {
      if (buffered) buffered.push(...changes);
      else deliver(changes);
    },
    catchUp: async (source: ChangeSource): Promise<void> => {
      for (let missed = await source.after(deliveredUpTo); missed.length > 0; missed = await source.after(deliveredUpTo)) deliver(missed);
      const waiting = buffered ?? [];
      buffered = null;
      deliver(waiting);
    },
  };
}
