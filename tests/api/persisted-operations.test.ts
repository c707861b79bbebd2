import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { SignJWT } from 'jose';

import siteOperations from '#netlify/site/generated/persisted-documents.json' with { type: 'json' };
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { apiUrl, type ApiUnderTest, codeOf, startApi, tokenOf } from './api-under-test.ts';

const secret = 'Zk3v9QpLx7Rt2Yw8Hn5Jc1Bf6Md4Gs0A';
const production = {
  AUTH_MODE: 'production',
  AUTH_DEV_SECRET: undefined,
  AUTH_SHARED_SECRET: secret,
  AUTH_ROLES_CLAIM: 'roles',
  ARBITRARY_OPERATIONS: 'operator, auditor',
  RATE_REQUESTS_OF_ADDRESS: '4',
};

mockNetwork();
let api: ApiUnderTest;
let development: ApiUnderTest;
beforeAll(async () => {
  [api, development] = await Promise.all([startApi({ env: production }), startApi()]);
});
afterAll(async () => {
  await Promise.all([api.close(), development.close()]);
});

const token = (...roles: string[]): Promise<string> =>
  new SignJWT({ roles, name: 'Somebody' })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(`person-${roles.join('-')}`)
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(secret));

const idOf = (name: string): string =>
  Object.entries(siteOperations).find(([, text]) => text.includes(`query ${name} `) || text.includes(`query ${name}(`))?.[0] ?? 'missing';

interface Sent {
  readonly body: Record<string, unknown>;
  readonly as: string | null;
  readonly of?: ApiUnderTest;
  readonly address?: string;
}

async function send({ body, as, of = api, address = '203.0.113.9' }: Sent) {
  const headers = { 'content-type': 'application/json', ...(as !== null && { authorization: `Bearer ${as}` }) };
  const response = await of.fetch(new Request(apiUrl, { method: 'POST', headers, body: JSON.stringify(body) }), { address });
  const { data = null, errors = [] } = await response.json();
  return { status: response.status, data, errors };
}

const own = { query: '{ me { roles } }' };
const listed = { documentId: idOf('SignedIn'), operationName: 'SignedIn', variables: {} };

describe('operations of the site', () => {
  it.each([
    ['production', () => ({ of: api, as: token('clerk') })],
    ['development', () => ({ of: development, as: tokenOf('clara') })],
  ])('are answered by their hash in %s', async (_, where) => {
    const { of, as } = where();
    const answer = await send({ body: listed, as: await as, of });
    expect(answer.errors).toEqual([]);
    expect(answer.data.me.roles).toEqual(['clerk']);
  });

  it('are all in the list, each as the schema has it', async () => {
    expect(Object.keys(siteOperations).length).toBeGreaterThan(40);
    for (const documentId of Object.keys(siteOperations)) {
      const answer = await send({ body: { documentId }, as: await token('clerk'), address: documentId });
      expect(
        answer.errors.map(({ message }: { message: string }) => message).filter((text: string) => /cannot query|unknown/i.test(text)),
      ).toEqual([]);
    }
  });

  it('cost what they would cost as a text', async () => {
    const variables = { filter: {}, order: 'DUE', descending: false, first: 1_000_000 };
    const answer = await send({ body: { documentId: idOf('Inbox'), variables }, as: await token('clerk'), address: '203.0.113.20' });
    expect(codeOf(answer)).toBe('REQUEST_TOO_COSTLY');
  });

  it.each(['sha256:0', 'constructor', '__proto__'])('that are not in the list are unknown: %s', async (documentId) => {
    const answer = await send({ body: { documentId }, as: await token('operator'), address: `203.0.113.30-${documentId}` });
    expect(codeOf(answer)).toBe('UNKNOWN_OPERATION');
  });
});

describe('documents of a caller’s own', () => {
  it('are refused in production before they are read', async () => {
    const as = await token('clerk', 'reviewer', 'lead');
    for (const query of [own.query, '{', '{ secrets }']) {
      const answer = await send({ body: { query }, as, address: `203.0.113.40-${query}` });
      expect(codeOf(answer)).toBe('OPERATION_NOT_LISTED');
      expect(answer.data).toBeNull();
    }
    const both = await send({ body: { ...listed, ...own }, as, address: '203.0.113.41' });
    expect(codeOf(both), 'a hash does not let a text pass').toBe('OPERATION_NOT_LISTED');
    expect(api.logged.filter((line) => line.includes('OPERATION_NOT_LISTED')).length).toBeGreaterThan(3);
  });

  it('are answered for the roles of the setting, and for services', async () => {
    for (const role of ['operator', 'auditor']) {
      const answer = await send({ body: own, as: await token(role), address: `203.0.113.50-${role}` });
      expect(answer.data).toEqual({ me: { roles: [role] } });
    }
    expect(await api.worker.sweepCursor('none')).toBeNull();
  });

  it('are refused to whoever has not signed in, who is counted once for each request', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 5; at += 1) statuses.push((await send({ body: own, as: null, address: '203.0.113.60' })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429]);
    expect(codeOf(await send({ body: own, as: null, address: '203.0.113.61' }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await send({ body: own, as: 'no.real.token', address: '203.0.113.62' }))).toBe('UNAUTHENTICATED');
  });

  it('are answered for everybody in development', async () => {
    const answer = await send({ body: own, as: await tokenOf('clara'), of: development });
    expect(answer.data).toEqual({ me: { roles: ['clerk'] } });
  });
});
