import { sql } from 'drizzle-orm';
import { getIntrospectionQuery } from 'graphql';
import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { serviceTokens } from '#inngest/graphql/service-token.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { apiUrl, type ApiUnderTest, codeOf, serviceSecret, startApi, tokenOf } from './api-under-test.ts';
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
    const depth = `query { activities { nodes { ${'related(first: 1) { '.repeat(10)} id ${'}'.repeat(10)} } } }`;
    const aliases = `query { ${Array.from({ length: 16 }, (_, index) => `a${index}: me { id }`).join(' ')} }`;
    const tokens = `query { me { ${'id '.repeat(1_001)} } }`;
    for (const [query, text] of [
      [depth, /depth/i],
      [aliases, /aliases/i],
      [tokens, /token/i],
    ] as const) {
      const answer = await otto(query);
      expect(answer.data).toBeNull();
      expect(answer.errors[0]?.message).toMatch(text);
    }
  });

  it.each([
    ['a number', (inner: string) => `query { activities(first: 50) { nodes { related(first: 50) ${inner} } } }`],
    ['a variable', (inner: string) => `query ($n: Int!) { activities(first: $n) { nodes { related(first: $n) ${inner} } } }`],
    [
      'a default of the request',
      (inner: string) => `query ($m: Int = 50) { activities(first: $m) { nodes { related(first: $m) ${inner} } } }`,
    ],
    ['the default of the schema', (inner: string) => `query { activities { nodes { related ${inner} } } }`],
  ])('refuses lists in lists that multiply, their size said by %s', async (_, query) => {
    const answer = await otto(query('{ history { action } }'), { n: 50 });
    expect(answer.status).toBe(400);
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'REQUEST_TOO_COSTLY', limit: 5_000 });
  });

  it('refuses the way from a history back to its Activity', async () => {
    const nested = 'history { activity { history { activity { history { action } } } } }';
    const answer = await otto(`query { activities(first: 10) { nodes { ${nested} } } }`);
    expect(answer.data).toBeNull();
    expect(answer.errors[0]?.message).toContain('Cannot query field "history" on type "ActivityReference"');
  });

  it('refuses a nested query that only fragments make deep', async () => {
    const fragments = Array.from(
      { length: 12 },
      (_, index) => `fragment F${index} on Activity { related(first: 1) { ...F${index + 1} } }`,
    ).join(' ');
    const answer = await otto(`query { activity(id: "x") { ...F0 } } ${fragments} fragment F12 on Activity { id }`);
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
    // Only services may send documents of their own there.
    const service = await serviceTokens(serviceSecret)();
    const closed = await closedApi.withToken(service, getIntrospectionQuery());
    expect(closed.data).toBeNull();
    const shallow = await closedApi.withToken(service, '{ __schema { queryType { name } } }');
    expect(shallow.errors[0]?.message).toBe('The schema cannot be read here.');
    const guess = await closedApi.withToken(service, 'query { activitie { totalCount } }');
    expect(guess.errors[0]?.message).toContain('activitie');
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
    await api.owner.execute(sql`alter table sweep_cursor rename to moved_away`);
    const failing = api.worker.sweepCursor('x');
    await expect(failing).rejects.toMatchObject({
      code: 'INTERNAL',
      retryable: true,
      message: expect.stringContaining('Something went wrong on our side.'),
    });
    const message = await failing.then(String, (error: Error) => error.message);
    const reference = /Reference (\w+)\./.exec(message)?.[1] ?? 'none';
    expect(api.logged.find((line) => line.includes(reference))).toContain('sweep_cursor');
    await api.owner.execute(sql`alter table moved_away rename to sweep_cursor`);
  });

  it.each([
    [500, 'ENGINE_FAILED'],
    [401, 'ENGINE_FAILED'],
    [503, 'ENGINE_UNAVAILABLE'],
    [400, 'ENGINE_REFUSED'],
  ])('translates an engine that answers %i, and keeps its words in the log', async (status, code) => {
    nock(processApi)
      .get('/runtime/event-subscriptions')
      .query(true)
      .times(2)
      .reply(status, { message: 'Internal server error', exception: 'org.postgresql.util.PSQLException: ACT_RU_JOB' });
    const answer = await otto('mutation { sendSignal(name: "closing") }');
    expect(codeOf(answer)).toBe(code);
    expect(JSON.stringify(answer)).not.toMatch(/ACT_RU_JOB|PSQL|flowable\.test/);
    expect(api.logged.join('')).toContain('ACT_RU_JOB');
    nock.cleanAll();
  });

  it('says why the engine rejects what no repeat can mend', async () => {
    nock(processApi).get('/runtime/event-subscriptions').query(true).reply(500, {
      message: 'Internal server error',
      exception: 'Could not handle signal: process definition with id: a:1:2 is suspended for x',
    });
    const answer = await otto('mutation { sendSignal(name: "closing") }');
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'ENGINE_REFUSED', cause: 'SUSPENDED' });
    expect(answer.errors[0]?.message).toBe('The process engine rejects this: the process definition is suspended: activate it.');
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
