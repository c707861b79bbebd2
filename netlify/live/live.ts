import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { viewActivity } from '#netlify/activities/conversation/viewers.ts';
import type { VerifyCaller } from '#netlify/auth/verify-caller.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';
import { ApiError } from '#netlify/errors.ts';
import { invalidInput } from '#netlify/invalid-input.ts';

import { watchChanges } from './change-watch.ts';
import { readCursor } from './cursor.ts';
import { pollNews } from './poll-news.ts';
import { changesAfter, newestCursor } from './read-changes.ts';
import type { Reader } from './reader.ts';
import { streamNews } from './stream-news.ts';

/** The feed keeps a day; whoever stands further back than this must read everything anew. */
const longestAbsenceMs = 20 * 3_600_000;

const text = z.string().min(1).max(80);
/** `after`: the last place that the page was told. `tab`: one tab of a browser. `viewing`: the Activity that it has open. */
const querySchema = z.object({ after: text, tab: text, viewing: text }).partial();

/** Answers one request of a page. @throws ApiError for a caller who may not listen; the database's error when it does not answer. */
export type AnswerLive = (request: Request) => Promise<Response>;

/**
 * Tells pages which Activities have changed. A page that accepts `text/event-stream` is told at once over a stream; any other asks again
 * and again with the place where it stands.
 */
export function createLive(deps: ApiDependencies, verifyCaller: VerifyCaller): AnswerLive {
  const { database, config, log } = deps;
  const watch = watchChanges(
    { newest: () => newestCursor(database), after: (place) => changesAfter(database, place) },
    { everyMs: config.live.lookMs, onError: (error) => log.warn({ problem: String(error) }, 'The changes could not be read') },
  );
  return async (request) => {
    const person = await verifyCaller(request);
    if (!person || person.kind === 'service') throw new ApiError('UNAUTHENTICATED', { problem: 'this request has no token of a person' });
    const { after, tab, viewing } = queryOf(request);
    const connection = tab === undefined ? null : { id: tab, connection: randomUUID() };
    if (connection) await viewActivity(deps, person, { tab: connection, activityId: viewing ?? null });
    const reader = { person, ...(await placeOf(deps, after)) };
    const isStream = config.live.streamSeconds > 0 && request.headers.get('accept')?.includes('text/event-stream');
    if (!isStream) return pollNews(deps, reader);
    return streamNews(deps, watch, { ...reader, viewing: viewing === undefined ? null : connection });
  };
}

function queryOf(request: Request): z.infer<typeof querySchema> {
  const parsed = querySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) throw invalidInput('the query of /live', parsed.error);
  return parsed.data;
}

async function placeOf({ database }: ApiDependencies, after: string | undefined): Promise<Pick<Reader, 'place' | 'isNew'>> {
  const asked = readCursor(after);
  const isNew = asked === null || asked.at < Date.now() - longestAbsenceMs;
  return { place: isNew ? await newestCursor(database) : asked, isNew };
}
