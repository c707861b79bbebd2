import { randomUUID } from 'node:crypto';

import { eq, sql } from 'drizzle-orm';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { SignJWT } from 'jose';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { issueDevelopmentToken } from '#netlify/auth/development-issuer.ts';
import type { Person } from '#netlify/auth/person.ts';
import { callerVerifier } from '#netlify/auth/verify-caller.ts';
import { viewer } from '#netlify/database/schema.ts';
import { type LiveHandler, createLive } from '#netlify/live/live.ts';
import { type ApiPostgres, startApiPostgres } from '#tests/support/api-postgres.ts';

import { act, ask, opened, somebody } from './activity-scene.ts';
import { type ApiUnderTest, developmentSecret, startApi } from './api-under-test.ts';

let postgres: ApiPostgres;
let api: ApiUnderTest;
let live: LiveHandler;

beforeAll(async () => {
  postgres = await startApiPostgres();
  api = await startApi({ env: { LIVE_STREAM_SECONDS: '4', LIVE_LOOK_MS: '50' }, server: postgres.server.url('activities') });
  live = createLive(api.deps, callerVerifier(api.deps.config));
});
afterAll(async () => {
  await api.close();
  await postgres.stop();
});

const rita = somebody('rita', { groups: ['case-reviewers'] });
const ravi = somebody('ravi', { groups: ['case-reviewers'] });
const stranger = somebody('sven', { groups: ['others'] });
const foreigner = somebody('fay', { groups: ['case-reviewers'], tenant: 'other' });

interface Question {
  readonly after?: string;
  readonly tab?: string;
  readonly viewing?: string;
}

async function request(who: Person, accept: string, question: Question, signal?: AbortSignal): Promise<Response> {
  const url = new URL('http://api.test/live');
  for (const [name, value] of Object.entries(question)) url.searchParams.set(name, value);
  const authorization = `Bearer ${await issueDevelopmentToken(who, developmentSecret)}`;
  return live(new Request(url, { headers: { accept, authorization }, ...(signal && { signal }) }));
}

const poll = (who: Person, question: Question = {}) => request(who, 'application/json', question);

/** Returns the feed position of a page that opens now. */
async function placeOf(who: Person): Promise<string> {
  return ((await (await poll(who)).json()) as { cursor: string }).cursor;
}

/** Returns the Activities that have changed since the position, once the feed can report the changes. */
async function changedSince(who: Person, after: string): Promise<string[]> {
  const response = await poll(who, { after });
  return response.status === 304 ? [] : ((await response.json()) as { activityIds: string[] }).activityIds;
}

/** Opens a page that listens, and returns the news received so far. */
async function listen(who: Person, question: Question = {}) {
  const response = await request(who, 'text/event-stream', question);
  const told: { name: string; id: string; data: Record<string, unknown> }[] = [];
  if (!response.body) throw new Error('The answer has no body.');
  const events = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  const reader = events.getReader();
  const ended = (async () => {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const { event = '', id = '', data } = next.value;
      told.push({ name: event, id, data: JSON.parse(data) });
    }
  })();
  return {
    told,
    ended,
    changed: () => told.filter(({ name }) => name === 'change').flatMap(({ data }) => data['activityIds']),
    stop: () => reader.cancel(),
  };
}

describe('a stream of /live', () => {
  it('says at once that it is open, and tells of each change whoever could see it before or after', async () => {
    const pages = {
      rita: await listen(rita),
      sven: await listen(stranger),
      fay: await listen(foreigner),
      otto: await listen(somebody('otto', { roles: ['operator'] })),
    };
    expect(pages.rita.told.map(({ name }) => name)).toEqual(['hello']);
    const { id } = await opened(api);
    await expect.poll(() => pages.rita.changed()).toEqual([id]);
    await act(api, rita, 'claimActivity', { id, version: 1 });
    await expect.poll(() => pages.rita.changed()).toEqual([id, id]);
    expect(pages.otto.changed()).toEqual([id, id]);
    expect([...pages.sven.changed(), ...pages.fay.changed()]).toEqual([]);
    await Promise.all(Object.values(pages).map((page) => page.stop()));
  });

  it('carries ids and nothing else', async () => {
    const page = await listen(rita);
    const { id } = await opened(api);
    await expect.poll(() => page.changed()).toEqual([id]);
    expect(page.told.filter(({ name }) => name === 'change').map(({ data }) => data)).toEqual([{ activityIds: [id] }]);
    await page.stop();
  });

  it("ends with the person's token", async () => {
    const token = await new SignJWT({ name: 'Rita', roles: ['reviewer'], groups: [], tenant: '' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('rita')
      .setIssuer('baton-development')
      .setAudience('baton-api')
      .setExpirationTime(Math.floor(Date.now() / 1000) + 2)
      .sign(new TextEncoder().encode(developmentSecret));
    const headers = { accept: 'text/event-stream', authorization: `Bearer ${token}` };
    const began = Date.now();
    await (await live(new Request('http://api.test/live', { headers }))).text();
    expect(Date.now() - began).toBeLessThan(3_500);
  });

  it('ends by itself, and the next one goes on where it ended', async () => {
    const first = await listen(rita);
    await first.ended;
    const { id } = await opened(api);
    const next = await listen(rita, { after: first.told.at(-1)?.id ?? '' });
    await expect.poll(() => next.changed()).toEqual([id]);
    expect(next.told[0]).toMatchObject({ name: 'hello', data: { isNew: false } });
    await next.stop();
  });
});

describe('a poll of /live', () => {
  it('says where the page stands, 304 while nothing has changed, and then what has', async () => {
    const after = await placeOf(rita);
    expect((await poll(rita, { after })).status).toBe(304);
    const { id } = await opened(api);
    await expect.poll(() => changedSince(rita, after)).toEqual([id]);
  });

  it.each([
    ['has no place', {}],
    ['stands too far back', { after: `1.1.${Date.now() - 21 * 3_600_000}` }],
  ])('tells a page that %s to read everything anew', async (_, question) => {
    expect(await (await poll(rita, question)).json()).toMatchObject({ isNew: true, activityIds: [] });
  });

  it('leaves out nothing that was written before and committed later', async () => {
    const after = await placeOf(rita);
    const [slow, quick] = await Promise.all([connect(), connect()]);
    const { id: first } = await opened(api);
    const { id: second } = await opened(api);
    await expect.poll(() => changedSince(rita, after)).toEqual([first, second]);
    const here = await placeOf(rita);
    await slow.query('begin');
    await write(slow, first);
    await quick.query('begin');
    await write(quick, second);
    await quick.query('commit');
    // The change that was committed first waits: the older one could still come before.
    expect(await changedSince(rita, here)).toEqual([]);
    await slow.query('commit');
    await expect.poll(() => changedSince(rita, here)).toEqual([first, second]);
    await Promise.all([slow.end(), quick.end()]);
  });
});

describe('who has an Activity open', () => {
  const viewersFor = async (who: Person, id: string): Promise<string[]> =>
    (await ask(api, who, 'query ($id: ID!) { activity(id: $id) { viewers } }', { id })).data?.['activity']?.viewers;

  it('is seen by the others, who are told when somebody comes and goes', async () => {
    const { id } = await opened(api);
    const watching = await listen(ravi);
    const page = await listen(rita, { tab: randomUUID(), viewing: id });
    expect(await viewersFor(ravi, id)).toEqual(['rita']);
    expect(await viewersFor(rita, id)).toEqual([]);
    await expect.poll(() => watching.changed().length).toBeGreaterThan(0);
    const told = watching.changed().length;
    await page.stop();
    await expect.poll(() => viewersFor(ravi, id)).toEqual([]);
    await expect.poll(() => watching.changed().length).toBeGreaterThan(told);
    await watching.stop();
  });

  it('is what the newest connection of the tab says, also when the older one ends later', async () => {
    const [{ id: first }, { id: second }] = [await opened(api), await opened(api)];
    const tab = randomUUID();
    const older = await listen(rita, { tab, viewing: first });
    const newer = await listen(rita, { tab, viewing: second });
    await older.stop();
    await expect.poll(() => viewersFor(ravi, second)).toEqual(['rita']);
    expect(await viewersFor(ravi, first)).toEqual([]);
    await poll(rita, { tab });
    expect(await viewersFor(ravi, second)).toEqual([]);
    await newer.stop();
  });

  it('is forgotten when its tab has ended without a word', async () => {
    const { id } = await opened(api);
    const seen = (tab: string, seenAt: Date) => ({ tab, personId: 'rita', activityId: id, connection: randomUUID(), seenAt });
    await api.deps.database.insert(viewer).values([seen('gone', new Date('2000-01-01')), seen('here', new Date())]);
    expect(await api.worker.prune('VIEWERS', '')).toEqual({ removed: 1, next: null });
    const left = await api.deps.database.select({ tab: viewer.tab }).from(viewer).where(eq(viewer.activityId, id));
    expect(left).toEqual([{ tab: 'here' }]);
  });

  it('is not noted for whoever may not see the Activity, nor under the name of another person', async () => {
    const { id } = await opened(api);
    const tab = randomUUID();
    const page = await listen(rita, { tab, viewing: id });
    await poll(stranger, { tab, viewing: id });
    expect(await viewersFor(ravi, id)).toEqual(['rita']);
    await page.stop();
  });
});

it.each(['somewhere', '1.1', `18446744073709551616.1.${Date.now()}`, `1.9223372036854775808.${Date.now()}`, '1.1.1\u0000', ''])(
  'rejects the place %j, which it has not told',
  async (after) => {
    for (const accept of ['application/json', 'text/event-stream'])
      await expect(request(rita, accept, { after })).rejects.toMatchObject({ code: 'INVALID_INPUT', facts: { field: 'after' } });
  },
);

it('rejects a stream whose changes cannot be read', async () => {
  await api.owner.execute(sql`alter table activity_change rename to moved_away`);
  const opening = request(rita, 'text/event-stream', { after: `1.1.${Date.now()}` });
  await expect(opening).rejects.toThrow(/activity_change/);
  await api.owner.execute(sql`alter table moved_away rename to activity_change`);
});

it('refuses who has no token, and a service', async () => {
  await expect(live(new Request('http://api.test/live'))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: api.deps.config.databaseUrl });
  await client.connect();
  return client;
}

const write = (client: Client, activityId: string) =>
  client.query(`insert into activity_change (tenant_id, activity_id, audience) values ('', $1, '{rita}')`, [activityId]);
