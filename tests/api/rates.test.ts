import { SignJWT } from 'jose';
import nock from 'nock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { serviceTokens } from '#inngest/graphql/service-token.ts';
import { callerVerifier } from '#netlify/auth/verify-caller.ts';
import { connectDatabase } from '#netlify/database/client.ts';
import { openStream, rateCount } from '#netlify/database/schema.ts';
import { createApi } from '#netlify/graphql/yoga.ts';
import { answerHealth } from '#netlify/services/health/answer-health.ts';
import { createLive } from '#netlify/live/live.ts';
import { limitedVerifier } from '#netlify/core/rates/limited-verifier.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { type ApiUnderTest, apiUrl, serviceSecret, startApi, tokenOf, tokenOfStranger } from './api-under-test.ts';
import { processApi, startedInstance } from './engine-replies.ts';

const limits = {
  RATE_REQUESTS: '5',
  RATE_REQUESTS_OF_ADDRESS: '8',
  RATE_STARTS: '2',
  RATE_FAILED_SIGN_INS: '3',
  LIVE_STREAMS_OF_PERSON: '2',
};

mockNetwork();
let api: ApiUnderTest;
beforeAll(async () => {
  // All calls of a test lie in one minute.
  const intoMinute = Date.now() % 60_000;
  if (intoMinute > 35_000) await new Promise((resolve) => setTimeout(resolve, 60_500 - intoMinute));
  api = await startApi({ env: { ...limits, LIVE_STREAM_SECONDS: '30' } });
});
afterAll(() => api.close());

let number = 0;
let address = '';
beforeEach(() => {
  number += 1;
  address = `203.0.113.${number}`;
});

const me = '{ me { id } }';
async function ask(token: string | null, { from = address, query = me, of = undefined as { fetch: FetchApi } | undefined } = {}) {
  const headers = { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) };
  const response = await (of ?? api).fetch(new Request(apiUrl, { method: 'POST', headers, body: JSON.stringify({ query }) }), {
    address: from,
  });
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() };
}
type FetchApi = (request: Request, from?: { address?: string }) => Promise<Response>;

async function statuses(count: number, call: () => Promise<{ status: number }>): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < count; at += 1) found.push((await call()).status);
  return found;
}

describe('requests', () => {
  it('of one person are limited, with the time after which to try again', async () => {
    const token = await tokenOfStranger({ id: 'busy' });
    expect(await statuses(5, () => ask(token))).toEqual([200, 200, 200, 200, 200]);
    const refused = await ask(token, { from: '203.0.113.200' });
    expect(refused.status).toBe(429);
    expect(Number(refused.retryAfter)).toBeGreaterThan(0);
    expect(Number(refused.retryAfter)).toBeLessThanOrEqual(60);
    expect(refused.body).toMatchObject({
      errors: [{ message: expect.stringMatching(/^More than 5 requests\. Try again in \d+ s\.$/), extensions: { code: 'RATE_LIMITED' } }],
    });
    expect((await ask(await tokenOfStranger({ id: 'another' }), { from: '203.0.113.201' })).status).toBe(200);
    expect((await ask(await tokenOfStranger({ id: 'busy', tenant: 'elsewhere' }), { from: '203.0.113.202' })).status).toBe(200);
  });

  it('from one address are limited, whoever sends them, with a token or without', async () => {
    const tokens = await Promise.all(['a', 'b', 'c'].map((id) => tokenOfStranger({ id: `of-address-${id}` })));
    const found: number[] = [];
    for (let at = 0; at < 9; at += 1) found.push((await ask(tokens[at % 4] ?? null)).status);
    expect(found.slice(0, 8).filter((status) => status === 429)).toEqual([]);
    expect(found[8]).toBe(429);
  });

  it('count over all processes, and cost the database nothing once a process has refused', async () => {
    const token = await tokenOfStranger({ id: 'spread' });
    const other = connectDatabase(api.deps.config.databaseUrl, () => undefined);
    const second = createApi({ ...api.deps, database: other.database });
    expect(await statuses(3, () => ask(token, { from: '203.0.113.210' }))).toEqual([200, 200, 200]);
    expect(await statuses(3, () => ask(token, { from: '203.0.113.211', of: second }))).toEqual([200, 200, 429]);
    await ask(token, { from: '203.0.113.212', of: second });
    await other.close();
    const used = (await api.deps.database.select().from(rateCount)).find(({ key }) => key.includes('spread'))?.used;
    expect(used).toBe(6);
  });

  it('of services are not limited', async () => {
    await expect(Promise.all(Array.from({ length: 12 }, () => api.worker.sweepCursor('x')))).resolves.toHaveLength(12);
  });
});

describe('failed sign-ins', () => {
  it('from one address are limited', async () => {
    const forged = 'aaaa.bbbb.cccc';
    const found = await Promise.all([ask(forged), ask(forged), ask(forged)]);
    expect(found.map(({ status }) => status)).not.toContain(429);
    expect((await ask(forged)).status).toBe(429);
    expect((await ask(await tokenOf('rita'))).status).toBe(429);
    expect((await ask(await tokenOf('rita'), { from: '203.0.113.220' })).status).toBe(200);
  });
});

describe('starts', () => {
  it('of one person are limited', async () => {
    const token = await tokenOfStranger({ id: 'starter' });
    const start = (key: string) => {
      nock(processApi)
        .post('/runtime/process-instances')
        .reply(201, startedInstance(`pi-${key}`, key));
      return ask(token, {
        query: `mutation { startProcess(key: "hello-world", businessKey: "${key}", variables: { message: "Hi" }, idempotencyKey: "${key}-key") { status } }`,
      });
    };
    expect((await start('rate-one')).body.errors).toBeUndefined();
    expect((await start('rate-two')).body.errors).toBeUndefined();
    const third = await start('rate-three');
    expect(third.status).toBe(429);
    expect(third.body).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED', what: 'starts' } }] });
    nock.cleanAll();
  });
});

describe('streams', () => {
  const open = async (id: string) => {
    const live = createLive(api.deps, limitedVerifier(api.deps, callerVerifier(api.deps.config)));
    const headers = { accept: 'text/event-stream', authorization: `Bearer ${await tokenOfStranger({ id })}` };
    return live(new Request('http://api.test/live', { headers }));
  };

  it('of one person at once are limited, over all processes, until one ends', async () => {
    const [first, second] = [await open('listener'), await open('listener')];
    await expect(open('listener')).rejects.toMatchObject({ code: 'RATE_LIMITED', facts: { what: 'open streams', limit: 2 } });
    const ofAnother = await open('another-listener');
    await first.body?.cancel();
    await expect.poll(async () => (await api.deps.database.select().from(openStream)).length, { timeout: 5_000 }).toBe(2);
    const third = await open('listener');
    for (const stream of [second, third, ofAnother]) await stream.body?.cancel();
  });
});

describe('/health', () => {
  const production = {
    AUTH_MODE: 'production',
    AUTH_DEV_SECRET: undefined,
    AUTH_ROLES_CLAIM: 'roles',
    AUTH_SHARED_SECRET: 'Zk3v9QpLx7Rt2Yw8Hn5Jc1Bf6Md4Gs0A',
    HEALTH_TOKEN: 'Monitor-9QpLx7Rt2Yw8Hn5Jc1Bf6Md4',
  };

  it('tells operators, services and a monitor the details, and everybody else ok or not ok alone, from one call of each part', async () => {
    const closed = await startApi({ env: production });
    const asked: string[] = [];
    nock('http://flowable.test')
      .get(/.*/)
      .reply(200, ({ url }: Request) => void asked.push(url))
      .persist();
    nock('https://api.inngest.com')
      .get(/.*/)
      .reply(200, ({ url }: Request) => void asked.push(url))
      .persist();
    const health = (token?: string) =>
      answerHealth(
        closed.deps,
        callerVerifier(closed.deps.config),
        new Request('http://api.test/health', { headers: token ? { authorization: `Bearer ${token}` } : {} }),
      );
    const person = (role: string): Promise<string> =>
      new SignJWT({ roles: [role], name: role })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setSubject(role)
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode(production.AUTH_SHARED_SECRET));
    const others = [
      undefined,
      'wrong',
      'a.b.c',
      await tokenOf('otto'),
      await person('clerk'),
      await person('lead'),
      await person('auditor'),
    ];
    const answers = await Promise.all(others.map(health));
    for (const answer of answers) {
      expect(await answer.json()).toEqual({ ok: false });
      expect(answer.status).toBe(503);
    }
    expect(asked.filter((path) => path.includes('engine'))).toHaveLength(1);
    const service = await serviceTokens(serviceSecret)();
    for (const token of [production.HEALTH_TOKEN, await person('operator'), service]) {
      const { parts, work } = (await (await health(token)).json()) as { parts: { name: string }[]; work: { name: string }[] };
      expect(parts.map(({ name }) => name)).toEqual(['engine', 'database', 'inngest', 'work']);
      expect(work.map(({ name }) => name)).toContain('last_sweep');
    }
    expect(asked.filter((path) => path.includes('engine'))).toHaveLength(4);
    nock.cleanAll();
    await closed.close();
  });
});
