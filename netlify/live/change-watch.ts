import { setTimeout as pause } from 'node:timers/promises';

import { type Cursor, isAfter } from './cursor.ts';
import type { Change } from './read-changes.ts';

/** How the feed is read: `changesAfter` and `newestCursor` over one database. */
export interface ChangeSource {
  newest(): Promise<Cursor>;
  after(place: Cursor): Promise<Change[]>;
}

type Listener = (changes: readonly Change[]) => void;

export interface ChangeWatch {
  /**
   * Tells the listener everything behind `place`, once and in order, until it is stopped.
   *
   * @throws when the changes since `place` cannot be read; what goes wrong later is read again.
   */
  listen(place: Cursor, listener: Listener): Promise<() => void>;
}

/**
 * One reader of the feed for all listeners of this process: it looks every `everyMs` while somebody listens, and not at all otherwise.
 * After a failed look the next one begins where the last good one ended, so that nothing is left out.
 */
export function watchChanges(source: ChangeSource, options: { everyMs: number; onError: (error: unknown) => void }): ChangeWatch {
  const listeners = new Set<Listener>();
  let reading: Promise<void> | null = null;

  /** Settles when the reader has its place: whoever catches up after that leaves no gap. */
  const beReading = (): Promise<void> => {
    reading ??= source.newest().then(
      (place) => void look(place),
      (error: unknown) => {
        reading = null;
        throw error;
      },
    );
    return reading;
  };

  const look = async (from: Cursor): Promise<void> => {
    for (let place = from; listeners.size > 0;) {
      await pause(options.everyMs);
      const changes = await source.after(place).catch((error: unknown) => {
        options.onError(error);
        return [];
      });
      place = changes.at(-1)?.cursor ?? place;
      if (changes.length > 0) for (const hear of listeners) hear(changes);
    }
    reading = null;
  };

  return {
    async listen(place, listener) {
      const { hear, catchUp } = inOrder(place, listener);
      listeners.add(hear);
      try {
        await beReading();
        await catchUp(source);
      } catch (error) {
        listeners.delete(hear);
        throw error;
      }
      return () => void listeners.delete(hear);
    },
  };
}

/** What the reader tells while the listener still catches up is kept until then; what it has heard already is told only once. */
function inOrder(place: Cursor, listener: Listener) {
  let heardUpTo = place;
  let kept: Change[] | null = [];

  const tell = (changes: readonly Change[]): void => {
    const news = changes.filter(({ cursor }) => isAfter(cursor, heardUpTo));
    const last = news.at(-1);
    if (!last) return;
    heardUpTo = last.cursor;
    listener(news);
  };

  return {
    hear: (changes: readonly Change[]): void => {
      if (kept) kept.push(...changes);
      else tell(changes);
    },
    catchUp: async (source: ChangeSource): Promise<void> => {
      for (let missed = await source.after(heardUpTo); missed.length > 0; missed = await source.after(heardUpTo)) tell(missed);
      const waiting = kept ?? [];
      kept = null;
      tell(waiting);
    },
  };
}
