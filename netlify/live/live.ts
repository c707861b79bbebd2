import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { viewActivity } from '#netlify/services/activities/conversation/viewers.ts';
import { problemOf } from '#netlify/database/without-values.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { entityId } from '#netlify/core/entity-id.ts';
import { invalidInput } from '#netlify/core/invalid-input.ts';
import { reserveStream } from '#netlify/core/rates/open-streams.ts';
import type { VerifyLimited } from '#netlify/core/rates/limited-verifier.ts';

import { watchChanges } from './change-watch.ts';
import { readCursor } from './cursor.ts';
import { pollNews } from './poll-news.ts';
import { changesAfter, newestCursor } from './read-changes.ts';
import type { Reader } from './reader.ts';
import { streamNews } from './stream-news.ts';

/** Longest absence of a reader, below the day that the feed keeps. After that the reader starts anew. */
const maxAbsenceMs = 20 * 3_600_000;

/** `after`: the last place that the page was told. `tab`: one tab of a browser. `viewing`: the Activity that the tab has open. */
const querySchema = z
  .object({
    after: z.string(),
    tab: entityId,
    viewing: entityId,
  })
  .partial();

/**
 * Answers one request of a page. @throws ApiError for a caller who may not listen; the database's error when the database does not answer.
 */
export type LiveHandler = (request: Request, address?: string) => Promise<Response>;

/**
 * Tells pages which Activities have changed. A page that accepts `text/event-stream` gets a stream; any other page polls with the place
 * that it has reached.
 */
export function createLive(deps: ApiDependencies, verifyCaller: VerifyLimited): LiveHandler {
  const { database, config, log } = deps;
  const watch = watchChanges(
    { newest: () => newestCursor(database), after: (place) => changesAfter(database, place) },
    { everyMs: config.live.pollMs, onError: (error) => log.warn({ problem: problemOf(error) }, 'The changes could not be read') },
  );
  return async (request, address) => {
    const person = await verifyCaller(request, address);
    if (!person || person.kind === 'service') throw new ApiError('UNAUTHENTICATED', { problem: 'this request has no token of a person' });
    const { after, tab, viewing } = queryOf(request);
    const connection = tab === undefined ? null : { id: tab, connection: randomUUID() };
    if (connection) await viewActivity(deps, person, { tab: connection, activityId: viewing ?? null });
    const reader = { person, ...(await placeOf(deps, after)) };
    const isStream = config.live.streamSeconds > 0 && request.headers.get('accept')?.includes('text/event-stream');
    if (!isStream) return pollNews(deps, reader);
    const giveBack = await reserveStream(deps, person);
    return streamNews(deps, watch, {
      ...reader,
      viewing: viewing === undefined ? null : connection,
      giveBack,
      expiresAt: person.expiresAt,
    });
  };
}

function queryOf(request: Request): z.infer<typeof querySchema> {
  const parsed = querySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) throw invalidInput('the query of /live', parsed.error);
  return parsed.data;
}

async function placeOf({ database }: ApiDependencies, after: string | undefined): Promise<Pick<Reader, 'place' | 'isNew'>> {
  const asked = after === undefined ? null : readCursor(after);
  if (after !== undefined && asked === null)
    throw new ApiError('INVALID_INPUT', { field: 'after', problem: 'is not a place that /live has told. Begin without it.' });
  const isNew = asked === null || asked.at < Date.now() - maxAbsenceMs;
  return { place: isNew ? await newestCursor(database) : asked, isNew };
}
