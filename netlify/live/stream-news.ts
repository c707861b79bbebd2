import { refreshViewing, stopViewing, type Tab } from '#netlify/services/activities/conversation/viewers.ts';
import { problemOf } from '#netlify/database/without-values.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { every } from '#netlify/core/unattended.ts';

import type { ChangeWatch } from './change-watch.ts';
import { writeCursor } from './cursor.ts';
import { streamEvents } from './event-stream.ts';
import { newsFor, type Reader } from './reader.ts';

/** Interval of signs of life: shows a silent stream to be alive, and keeps the tab's viewing from expiring (`seenForSeconds`). */
const signOfLifeMs = 10_000;

export interface StreamReader extends Reader {
  readonly viewing: Tab | null;
  /** End of the person's token, and so of the stream. */
  readonly expiresAt: number | undefined;
  /** Gives back this stream's place among the person's open streams. */
  readonly giveBack: () => Promise<void>;
}

/**
 * Streams the news: `hello` at once, `change` for each change that concerns the person, `alive` in between; each with the place from which
 * to go on. A stream ends when its tab opens another one.
 *
 * @throws when the changes since the reader's place cannot be read: no stream is open then.
 */
export function streamNews(deps: ApiDependencies, watch: ChangeWatch, reader: StreamReader): Promise<Response> {
  const { person, place, isNew, viewing, giveBack, expiresAt } = reader;
  const untilTokenEndsMs = Math.max(0, (expiresAt ?? Infinity) - Date.now());
  const openMs = Math.min(deps.config.live.streamSeconds * 1_000, untilTokenEndsMs);
  const onError = (error: unknown): void => deps.log.warn({ problem: problemOf(error) }, 'A stream of /live met an error');
  return streamEvents({ openMs, onError }, async (stream) => {
    let here = writeCursor(place);
    stream.send({ name: 'hello', id: here, data: { isNew } });
    const stop = await watch.listen(place, (changes) => {
      const { cursor, activityIds } = newsFor(person, changes, place);
      here = cursor;
      if (activityIds.length > 0) stream.send({ name: 'change', id: here, data: { activityIds } });
    });
    const signOfLife = async (): Promise<void> => {
      stream.send({ name: 'alive', id: here, data: {} });
      // A database that does not answer now is asked again with the next sign of life.
      if (viewing && !(await refreshViewing(deps, person, viewing))) stream.close();
    };
    const hush = every(signOfLifeMs, signOfLife, onError);
    return async () => {
      stop();
      hush();
      // Without this call the place expires.
      await giveBack();
      if (viewing) await stopViewing(deps, person, viewing);
    };
  });
}
