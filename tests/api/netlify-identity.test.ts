import { SignJWT } from 'jose';
import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { personRoles } from '#netlify/auth/person.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';

const me = 'query { me { id name roles } }';
const secret = 'the-secret-that-gotrue-signs-with-0001';
const id = '7a1f2c9e-6f0b-4f3e-9a57-0d6c3e1b2a44';
const rosa = { id, name: 'Rosa Reviewer', roles: ['reviewer'] };

/** Makes a token as GoTrue does: no issuer, no audience, no time of issue; the name and the roles in metadata. */
const token = (expires = '1h', signedWith = secret): Promise<string> =>
  new SignJWT({
    email: 'rosa@baton.example',
    app_metadata: { provider: 'email', roles: ['reviewer', 'worker'] },
    user_metadata: { full_name: 'Rosa Reviewer' },
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: 'nf-ident' })
    .setSubject(id)
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(signedWith));

const identity = {
  AUTH_MODE: 'production',
  ARBITRARY_OPERATIONS: personRoles.join(','),
  AUTH_DEV_SECRET: undefined,
  AUTH_ROLES_CLAIM: 'app_metadata.roles',
  AUTH_NAME_CLAIM: 'user_metadata.full_name',
};

mockNetwork();
let api: ApiUnderTest;
const starting = (settings: Record<string, string>) => async () => {
  api = await startApi({ env: { ...identity, ...settings } });
};
const stopping = async () => {
  await api.close();
};

describe('GoTrue whose secret is known', () => {
  beforeAll(starting({ AUTH_SHARED_SECRET: secret }));
  afterAll(stopping);

  it('says who calls', async () => {
    expect((await api.withToken(await token(), me)).data).toEqual({ me: rosa });
  });

  it.each([
    ['an expired token', () => token('-1m')],
    ['a token with another signature', () => token('1h', 'another-secret-with-more-than-32-characters')],
  ])('does not let in with %s', async (_, made) => {
    expect(codeOf(await api.withToken(await made(), me))).toBe('UNAUTHENTICATED');
  });
});

describe('Netlify Identity, whose secret nobody has', () => {
  const site = 'https://baton.netlify.test';
  beforeAll(starting({ AUTH_TOKEN_CHECK_URL: `${site}/.netlify/identity/user` }));
  afterAll(stopping);

  const answering = (status: number, bearer: string) =>
    nock(site, { reqheaders: { authorization: `Bearer ${bearer}` } })
      .get('/.netlify/identity/user')
      .reply(status, {});

  it('is asked whether the token holds, once a minute', async () => {
    const bearer = await token();
    answering(200, bearer);
    expect((await api.withToken(bearer, me)).data).toEqual({ me: rosa });
    expect((await api.withToken(bearer, me)).data).toEqual({ me: rosa });
  });

  it('refuses a token, and is asked again', async () => {
    const bearer = await token('2h', 'another-secret-with-more-than-32-characters');
    answering(401, bearer);
    expect(codeOf(await api.withToken(bearer, me))).toBe('UNAUTHENTICATED');
    answering(401, bearer);
    expect(codeOf(await api.withToken(bearer, me))).toBe('UNAUTHENTICATED');
  });

  it('is not asked about a token that has expired', async () => {
    expect((await api.withToken(await token('-1m'), me)).errors[0]?.message).toBe('Sign in first: the token has expired.');
  });

  it('is away', async () => {
    const bearer = await token('3h');
    answering(503, bearer);
    expect(codeOf(await api.withToken(bearer, me))).toBe('SIGN_IN_UNAVAILABLE');
  });
});
