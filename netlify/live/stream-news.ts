import { keepViewing, stopViewing, type Tab } from '#netlify/activities/conversation/viewers.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';

import type { ChangeWatch } from './change-watch.ts';
import { writeCursor } from './cursor.ts';
import { type OpenStream, streamEvents } from './event-stream.ts';
import { newsFor, type Reader } from './reader.ts';

/** Shows a silent stream to be alive, and keeps what the tab views from running out (`seenForSeconds`). */
const signOfLifeMs = 10_000;

/**
 * News as they come: `hello` at once, `change` for each change that concerns the person, `alive` in between; each with the place from which
 * to go on. A stream whose tab has opened another one ends.
 */
export function streamNews(deps: ApiDependencies, watch: ChangeWatch, reader: Reader & { viewing: Tab | null }): Response {
  const { person, place, isNew, viewing } = reader;
  return streamEvents(deps.config.live.streamSeconds * 1_000, async (stream) => {
    let here = writeCursor(place);
    stream.send({ name: 'hello', id: here, data: { isNew } });
    const stop = await watch.listen(place, (changes) => {
      const { cursor, activityIds } = newsFor(person, changes, place);
      here = cursor;
      if (activityIds.length > 0) stream.send({ name: 'change', id: here, data: { activityIds } });
    });
    const life = setInterval(() => {
      stream.send({ name: 'alive', id: here, data: {} });
      if (viewing) void endUnlessSpeaking(stream, keepViewing(deps, person, viewing));
    }, signOfLifeMs);
    return () => {
      stop();
      clearInterval(life);
      if (viewing) void stopViewing(deps, person, viewing).catch(() => undefined);
    };
  });
}

async function endUnlessSpeaking(stream: OpenStream, speaking: Promise<boolean>): Promise<void> {
  // A database that does not answer now is asked again with the next sign of life.
  const speaks = await speaking.catch(() => true);
  if (!speaks) stream.close();
}
