import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { developmentSession } from '#netlify/auth/development-session.ts';

import { type ApiUnderTest, codeOf, startApi, tokenOf } from './api-under-test.ts';

const issuer = 'https://sign-in.test';
const me = 'query { me { id name roles groups } }';
let api: ApiUnderTest;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;

beforeAll(async () => {
  nock.disableNetConnect();
  const env = {
    AUTH_MODE: 'production',
    AUTH_DEV_SECRET: undefined,
    AUTH_ISSUER: issuer,
    AUTH_AUDIENCE: 'baton',
    AUTH_JWKS_URL: `${issuer}/keys`,
  };
  keys = await generateKeyPair('RS256');
  api = await startApi({ env });
});
afterAll(async () => {
  nock.cleanAll();
  nock.enableNetConnect();
  await api.close();
});

const serveKeys = async () => {
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'key-1', alg: 'RS256' };
  nock(issuer)
    .get('/keys')
    .reply(200, { keys: [jwk] })
    .persist();
};
const token = (audience = 'baton') =>
  new SignJWT({ name: 'Rosa', roles: ['reviewer'], groups: ['onboarding-reviewers'] })
    .setProtectedHeader({ alg: 'RS256', kid: 'key-1' })
    .setSubject('rosa')
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(keys.privateKey);

describe('in production', () => {
  it('says so while the keys of the issuer cannot be read', async () => {
    nock(issuer).get('/keys').reply(503);
    expect(codeOf(await api.withToken(await token(), me))).toBe('SIGN_IN_UNAVAILABLE');
  });

  it('takes the tokens of the issuer with their roles and groups', async () => {
    await serveKeys();
    expect((await api.withToken(await token(), me)).data).toEqual({
      me: { id: 'rosa', name: 'Rosa', roles: ['reviewer'], groups: ['onboarding-reviewers'] },
    });
    expect(codeOf(await api.withToken(await token('elsewhere'), me))).toBe('UNAUTHENTICATED');
  });

  it('knows no seeded people and gives out no tokens', async () => {
    expect(codeOf(await api.withToken(await tokenOf('otto'), me))).toBe('UNAUTHENTICATED');
    const request = new Request('http://api.test/auth/dev', { method: 'POST', body: JSON.stringify({ person: 'otto' }) });
    expect((await developmentSession(api.deps.config, request)).status).toBe(404);
    expect((await developmentSession(api.deps.config, new Request('http://api.test/auth/dev'))).status).toBe(404);
  });
});
