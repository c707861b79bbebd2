import { sql } from 'drizzle-orm';
import { getIntrospectionQuery } from 'graphql';
import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { mockNetwork } from '#tests/support/mocked-network.ts';

import { apiUrl, type ApiUnderTest, codeOf, startApi, tokenOf } from './api-under-test.ts';
import { processApi } from './engine-replies.ts';

const production = {
  AUTH_MODE: 'production',
  AUTH_DEV_SECRET: undefined,
  AUTH_ISSUER: 'https://sign-in.test',
  AUTH_AUDIENCE: 'baton',
  AUTH_JWKS_URL: 'https://sign-in.test/keys',
};

mockNetwork();
let api: ApiUnderTest;
let closedApi: ApiUnderTest;
beforeAll(async () => {
  [api, closedApi] = await Promise.all([startApi(), startApi({ env: production })]);
});
afterAll(async () => {
  await Promise.all([api.close(), closedApi.close()]);
});

const otto = (query: string, variables?: Record<string, unknown>) => api.as('otto')(query, variables);

describe('limits of a request', () => {
  it('refuses depth, aliases and tokens beyond what our pages need', async () => {
    const depth = `query { activities { nodes { ${'history { '.repeat(10)} at ${'}'.repeat(10)} } } }`;
    const aliases = `query { ${Array.from({ length: 16 }, (_, index) => `a${index}: me { id }`).join(' ')} }`;
    const tokens = `query { me { ${'id '.repeat(1_001)} } }`;
    for (const [query, text] of [
      [depth, /depth|Cannot query|selection/i],
      [aliases, /aliases/i],
      [tokens, /token/i],
    ] as const) {
      const answer = await otto(query);
      expect(answer.data).toBeNull();
      expect(answer.errors[0]?.message).toMatch(text);
    }
  });

  it('refuses a nested query that only fragments make deep', async () => {
    const fragments = Array.from(
      { length: 12 },
      (_, index) => `fragment F${index} on ProcessInstance { activities { id } ...F${index + 1} }`,
    ).join(' ');
    const answer = await otto(`query { processInstance(id: "x") { ...F0 } } ${fragments} fragment F12 on ProcessInstance { id }`);
    expect(answer.data).toBeNull();
  });

  it('refuses a body of more than half a megabyte, with or without a declared length', async () => {
    const body = JSON.stringify({ query: 'query { me { id } }', variables: { padding: 'x'.repeat(600_000) } });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf('otto')}` };
    for (const extra of [{}, { 'content-length': String(body.length) }]) {
      const answer = await api.fetch(new Request(apiUrl, { method: 'POST', headers: { ...headers, ...extra }, body }));
      expect(answer.status).toBe(413);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'REQUEST_TOO_LARGE' } }] });
    }
  });

  it.each([0, 101, -1])('refuses a page of %i', async (first) => {
    expect(codeOf(await otto(`query { activities(first: ${first}) { totalCount } }`))).toBe('PAGE_TOO_LARGE');
    expect(codeOf(await otto(`query { processInstances(first: ${first}) { pageInfo { hasNextPage } } }`))).toBe('PAGE_TOO_LARGE');
  });

  it('refuses a cursor that it has not made', async () => {
    const answer = await otto('query { activities(after: "bm90IGEgY3Vyc29y") { totalCount } }');
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'after' });
  });

  it('takes no batch and no mutation by GET', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf('otto')}` };
    const batch = await api.fetch(new Request(apiUrl, { method: 'POST', headers, body: JSON.stringify([{ query: '{ me { id } }' }]) }));
    expect(batch.status).toBeGreaterThanOrEqual(400);
    const url = `${apiUrl}?query=${encodeURIComponent('mutation { sendSignal(name: "x") }')}`;
    const get = await api.fetch(new Request(url, { headers }));
    expect(get.status).toBe(405);
  });

  it('shows the schema in development only, and suggests no fields', async () => {
    expect((await otto(getIntrospectionQuery())).errors).toEqual([]);
    const closed = await closedApi.withToken(null, getIntrospectionQuery());
    expect(closed.data).toBeNull();
    const guess = await closedApi.withToken(null, 'query { activitie { totalCount } }');
    expect(guess.errors[0]?.message).not.toContain('Did you mean');
  });

  it('allows no other site to read an answer', async () => {
    const headers = { 'content-type': 'application/json', origin: 'https://elsewhere.test' };
    const answer = await api.fetch(new Request(apiUrl, { method: 'POST', headers, body: JSON.stringify({ query: '{ me { id } }' }) }));
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('errors', () => {
  it('says nothing about a fault of ours but a reference, which the log explains', async () => {
    await api.deps.database.execute(sql`alter table sweep_cursor rename to moved_away`);
    const failing = api.worker.sweepCursor('x');
    await expect(failing).rejects.toMatchObject({
      code: 'INTERNAL',
      retryable: true,
      message: expect.stringContaining('Something went wrong on our side.'),
    });
    const message = await failing.then(String, (error: Error) => error.message);
    const reference = /Reference (\w+)\./.exec(message)?.[1] ?? 'none';
    expect(api.logged.find((line) => line.includes(reference))).toContain('sweep_cursor');
    await api.deps.database.execute(sql`alter table moved_away rename to sweep_cursor`);
  });

  it.each([
    [500, 'ENGINE_UNAVAILABLE'],
    [401, 'ENGINE_UNAVAILABLE'],
    [400, 'ENGINE_REFUSED'],
  ])('translates an engine that answers %i, and keeps its words in the log', async (status, code) => {
    nock(processApi)
      .post('/runtime/signals')
      .reply(status, { message: 'Internal server error', exception: 'org.postgresql.util.PSQLException: ACT_RU_JOB' });
    const answer = await otto('mutation { sendSignal(name: "closing") }');
    expect(codeOf(answer)).toBe(code);
    expect(JSON.stringify(answer)).not.toMatch(/ACT_RU_JOB|PSQL|flowable\.test/);
    expect(api.logged.join('')).toContain('ACT_RU_JOB');
    nock.cleanAll();
  });

  it('names a value of the wrong type without a reference', async () => {
    expect(codeOf(await otto('query { processInstances(filter: { startedAfter: "yesterday" }) { totalCount } }'))).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
  });

  it('says that the database does not answer', async () => {
    const { close, worker } = await startApi({ env: {} });
    await close();
    await expect(worker.sweepCursor('x')).rejects.toMatchObject({ retryable: true });
  });
});
