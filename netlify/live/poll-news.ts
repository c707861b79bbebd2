import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { writeCursor } from './cursor.ts';
import { changesAfter } from './read-changes.ts';
import { newsFor, type Reader } from './reader.ts';

/** Returns the changes since the reader's place, as JSON; 304 when there are none. */
export async function pollNews({ database }: ApiDependencies, { person, place, isNew }: Reader): Promise<Response> {
  const { cursor, activityIds } = newsFor(person, await changesAfter(database, place), place);
  const headers = { 'cache-control': 'no-store', etag: `"${cursor}"` };
  if (!isNew && cursor === writeCursor(place)) return new Response(null, { status: 304, headers });
  return Response.json({ cursor, activityIds, isNew }, { headers });
}
