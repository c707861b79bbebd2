import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import fc from 'fast-check';
import { getNamedType } from 'graphql';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { hintSignatureHeader } from '#flowable/client/hints.ts';
import { fuzzMs, seedsOf } from '#tests/support/fuzzing.ts';
import { hostileJson, hostileText, leak } from '#tests/support/hostile.ts';
import { type HostOnly, startHostOnly } from '#tests/support/host-only.ts';
import { documentFor, schemaOperations } from '#tests/support/schema-walk.ts';

const restarts = 3;
/** Bursts of one seed; the time ends them before. */
const rounds = 10_000;

let host: HostOnly;
let tokens: Record<string, string>;

/** Settings as in production: only signed requests reach the Inngest functions. In development the SDK shows stacks to all callers. */
const signedOnly = { INNGEST_DEV: '0', INNGEST_SIGNING_KEY: `signkey-test-${'0a'.repeat(32)}`, INNGEST_EVENT_KEY: 'none' };

beforeAll(async () => {
  host = await startHostOnly({ LIVE_STREAM_SECONDS: '1', LIVE_LOOK_MS: '50', FLOWABLE_TIMEOUT_MS: '500', ...signedOnly });
  const people = ['clara', 'rita', 'leo', 'otto'];
  tokens = Object.fromEntries(await Promise.all(people.map(async (id) => [id, await host.token(id)])));
});
afterAll(() => host.stop());

interface Shot {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly accept?: string;
  readonly signature?: string;
  readonly who: string;
}

const who = fc.constantFrom('clara', 'rita', 'leo', 'otto', 'nobody');
const query = (names: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...names), hostileText, { maxKeys: 3 }).map((given) => `?${new URLSearchParams(given)}`);

const liveShot = fc.record({
  method: fc.constant('GET'),
  path: query(['after', 'tab', 'viewing', 'other']).map((text) => `/live${text}`),
  accept: fc.constantFrom('text/event-stream', 'application/json', '*/*'),
  who,
});

const graphqlShot = fc
  .tuple(fc.constantFrom(...schemaOperations), fc.array(hostileText, { minLength: 8, maxLength: 8 }), hostileJson, who)
  .map(([operation, texts, json, person]) => {
    let next = 0;
    const document = documentFor(operation, (_, type) => {
      const { name } = getNamedType(type);
      if (name.startsWith('JSON')) return name === 'JSONObject' ? { planted: json } : json;
      return ['String', 'ID', 'DateTime'].includes(name) ? texts[next++ % texts.length] : undefined;
    });
    return { method: 'POST', path: '/graphql', body: JSON.stringify(document), who: person };
  });

const inngestShot = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT'),
  path: query(['fnId', 'stepId', 'probe', 'deployId']).map((text) => `/api/inngest${text}`),
  body: hostileJson.map((value) => JSON.stringify(value)),
  who: fc.constant('nobody'),
});

/** A hint in the shape of the engine's, with hostile ids. */
const shapedHint = fc.record({
  topics: fc.array(fc.record({ topic: hostileText, jobs: fc.constantFrom(1, 0, -1, 1e9, 2 ** 53) }), { maxLength: 2 }),
  tasksCreated: fc.array(hostileText, { maxLength: 3 }),
  tasksEnded: fc.array(hostileText, { maxLength: 3 }),
  timersFired: fc.array(hostileText, { maxLength: 3 }),
  instancesEnded: fc.array(hostileText, { maxLength: 3 }),
  instancesChanged: fc.array(hostileText, { maxLength: 3 }),
  overflow: fc.boolean(),
});

/** Signed as by the engine, by somebody else, long ago, or not at all. */
const hintShot = fc
  .tuple(fc.oneof(shapedHint, hostileJson), fc.constantFrom('engine', 'stranger', 'replayed', 'unsigned'))
  .map(([hint, signer]) => {
    const body = JSON.stringify(hint);
    const seconds = Math.floor(Date.now() / 1_000) - (signer === 'replayed' ? 3_600 : 0);
    const secret = signer === 'stranger' ? 'x'.repeat(40) : host.hintsSecret;
    const code = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
    const signature = signer === 'unsigned' ? {} : { signature: `t=${seconds},v1=${code}` };
    return { method: 'POST', path: '/api/engine-hints', body, who: 'nobody', ...signature };
  });

const odd = fc.record({
  method: fc.constantFrom('GET', 'POST', 'DELETE'),
  path: fc.constantFrom('/health', '/health?x=%00', '/graphql', '/graphql?query=%7B', '/auth/settings', '/live/../graphql'),
  body: fc.constantFrom('', '{', '[]', 'null', '{"query":null}', '\u0000'),
  who,
});

const shots: fc.Arbitrary<readonly Shot[]> = fc.array(fc.oneof(liveShot, graphqlShot, inngestShot, hintShot, odd), {
  minLength: 12,
  maxLength: 12,
});

async function fire({ method, path, body, accept = 'application/json', signature, who: person }: Shot): Promise<void> {
  const token = tokens[person];
  const headers = {
    accept,
    'content-type': 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
    ...(signature && { [hintSignatureHeader]: signature }),
  };
  const payload = method === 'GET' ? {} : { body: body ?? '' };
  const response = await fetch(`${host.url}${path}`, { method, headers, ...payload, signal: AbortSignal.timeout(20_000) });
  const text = await response.text();
  expect(text, `${method} ${path} ${body ?? ''}`).not.toMatch(leak);
  expect(text, `${method} ${path} ${body ?? ''}`).not.toMatch(/FUNCTION_FAILED|"INTERNAL"/);
}

/** Activities that were promised to somebody between the hostile requests. */
const promised: string[] = [];

async function askForWork(burst: number): Promise<void> {
  const query =
    'mutation ($key: String!) { createActivity(input: { title: "Honest work", assignee: "leo" }, idempotencyKey: $key) { id } }';
  const response = await fetch(`${host.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens['leo']}` },
    body: JSON.stringify({ query, variables: { key: `honest-${burst}` } }),
    signal: AbortSignal.timeout(20_000),
  });
  const { data } = (await response.json()) as { data?: { createActivity: { id: string } } | null };
  if (data) promised.push(data.createActivity.id);
}

async function keptWork(): Promise<string[]> {
  const client = new Client({ connectionString: host.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>('select id from activity where id = any($1)', [promised]);
  await client.end();
  return rows.map(({ id }) => id);
}

/** Restarts PostgreSQL again and again until it is stopped. */
async function restartAgain(): Promise<void> {
  for (let count = 0; count < restarts; count++) {
    await pause(1_500);
    await host.restartDatabase();
  }
}

it.each(seedsOf('host'))(
  'answers hostile requests while PostgreSQL restarts: no crash, no unmasked error, no lost work (seed %i)',
  async (seed) => {
    const restarting = restartAgain();
    let bursts = 0;
    const property = fc.asyncProperty(shots, async (burst) => {
      await Promise.all([...burst.map(fire), askForWork(bursts++)]);
      expect(host.isAlive()).toBe(true);
    });
    const answered = fc.assert(property, { seed, numRuns: rounds, endOnFailure: true, interruptAfterTimeLimit: fuzzMs });
    const [result] = await Promise.allSettled([answered, restarting]);
    if (result.status === 'rejected') throw result.reason;
    // Streams that were open have ended by now.
    await pause(1_500);
    expect(host.isAlive()).toBe(true);
    expect(await host.log()).not.toMatch(/nobody waited|Uncaught/);
    const answer = await fetch(`${host.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens['rita']}` },
      body: JSON.stringify({ query: '{ me { id } }' }),
    });
    expect(await answer.json()).toEqual({ data: { me: { id: 'rita' } } });
    expect(bursts).toBeGreaterThan(5);
    expect(promised.length).toBeGreaterThan(3);
    expect((await keptWork()).toSorted()).toEqual([...new Set(promised)].toSorted());
  },
  fuzzMs + 90_000,
);
