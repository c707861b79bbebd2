import { createHmac } from 'node:crypto';

import { decodeJwt, exportJWK, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { personRoles } from '#netlify/auth/person.ts';
import { readApiConfig } from '#netlify/core/config.ts';
import { signInSettings } from '#netlify/auth/sign-in-settings.ts';
import { developmentSession } from '#netlify/auth/development-session.ts';
import { person } from '#netlify/database/schema.ts';
import siteOperations from '#netlify/site/generated/persisted-documents.json' with { type: 'json' };
import { resource, type RunningProvider, startProvider } from '#tests/support/oidc-provider.ts';
import { useNock } from '#tests/support/mocked-network.ts';

import { apiUrl, type ApiUnderTest, codeOf, startApi, tokenOf } from './api-under-test.ts';

const me = 'query { me { id name roles groups tenant } }';
const lifetime = 300;
const leeway = 20;

const accounts = {
  rosa: {
    name: 'Rosa Reviewer',
    email: 'rosa@baton.example',
    realm_access: { roles: ['reviewer', 'worker', 'offline_access'] },
    groups: ['case-reviewers'],
    organisation: 'north',
  },
  'without-tenant': { name: 'Nobody’s', realm_access: { roles: ['operator'] } },
  'odd-roles': { realm_access: { roles: [{ name: 'operator' }] }, organisation: 'north' },
};

let provider: RunningProvider;
let api: ApiUnderTest;

const issuerSettings = (overrides: Record<string, string | undefined> = {}) => ({
  AUTH_MODE: 'production',
  ARBITRARY_OPERATIONS: personRoles.join(','),
  AUTH_DEV_SECRET: undefined,
  AUTH_ISSUER: provider.issuer,
  AUTH_AUDIENCE: resource,
  AUTH_ROLES_CLAIM: 'realm_access.roles',
  AUTH_TENANT_CLAIM: 'organisation',
  AUTH_CLOCK_LEEWAY_SECONDS: String(leeway),
  ...overrides,
});

useNock();
beforeAll(async () => {
  nock.disableNetConnect();
  nock.enableNetConnect('127.0.0.1');
  provider = await startProvider({ accounts, accessTokenSeconds: lifetime });
  api = await startApi({ env: issuerSettings() });
});
afterAll(async () => {
  vi.useRealTimers();
  nock.enableNetConnect();
  await api.close();
  await provider.stop();
});

let ahead = 0;

/** Puts all clocks forward, including the provider's. Clocks are never put back: cached data would lie in the future. */
function later(seconds: number): void {
  ahead += seconds * 1000;
  vi.useFakeTimers({ toFake: ['Date'], now: performance.timeOrigin + performance.now() + ahead });
}

const askedBy = async (token: string, caller = api) => caller.withToken(token, me);

describe('a token of the provider', () => {
  it('says who calls, by the claims of the settings', async () => {
    const answer = await askedBy(await provider.token('rosa'));
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({
      me: { id: 'rosa', name: 'Rosa Reviewer', roles: ['reviewer'], groups: ['case-reviewers'], tenant: 'north' },
    });
  });

  it('is taken while the clocks differ by the leeway, and no longer', async () => {
    const token = await provider.token('rosa');
    later(lifetime + leeway - 5);
    expect((await askedBy(token)).errors).toEqual([]);
    later(6);
    const late = await askedBy(token);
    expect(late.errors[0]).toMatchObject({ message: 'Sign in first: the token has expired.', extensions: { code: 'UNAUTHENTICATED' } });
  });

  it('is refused for another audience, and the claim is named', async () => {
    const answer = await askedBy(await provider.token('rosa', 'https://elsewhere.example'));
    expect(answer.errors[0]?.message).toBe("Sign in first: the claim 'aud' of the token is not what is expected here.");
  });

  it.each([
    ['without-tenant', "Sign in first: the claim 'organisation' of the token is not a text with the tenant."],
    ['odd-roles', "Sign in first: the claim 'realm_access.roles' of the token is not a list of at most 200 names."],
  ])('is refused when a claim is missing or odd: %s', async (account, message) => {
    const answer = await askedBy(await provider.token(account));
    expect(answer.errors[0]).toMatchObject({ message, extensions: { code: 'UNAUTHENTICATED' } });
    expect(answer.data).toBeNull();
  });

  it('opens nothing without a role', async () => {
    const other = await startApi({ env: issuerSettings({ AUTH_ROLES_CLAIM: 'roles', AUTH_TENANT_CLAIM: undefined }) });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await provider.token('rosa')}` };
    const documentId = Object.entries(siteOperations).find(([, text]) => text.includes('query SignedIn'))?.[0];
    const answer = await other.fetch(new Request(apiUrl, { method: 'POST', headers, body: JSON.stringify({ documentId }) }));
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(codeOf(await askedBy(await provider.token('rosa'), other))).toBe('OPERATION_NOT_LISTED');
    await other.close();
  });
});

describe('a forged token', () => {
  const forgeries: [string, (claims: Record<string, unknown>) => Promise<string> | string][] = [
    ['without a signature', (claims) => new UnsecuredJWT(claims).encode()],
    ['signed by a key of the same name', async (claims) => signWith((await generateKeyPair('RS256')).privateKey, 'RS256', claims)],
    ['signed with the public key as if it were a secret', hmacWithPublicKey],
    [
      'signed by an algorithm that is not allowed',
      async (claims) => signWith((await generateKeyPair('PS256')).privateKey, 'PS256', claims),
    ],
  ];

  it.each(forgeries)('is refused: %s', async (_, forge) => {
    const answer = await askedBy(await forge(decodeJwt(await provider.token('rosa'))));
    expect(codeOf(answer)).toBe('UNAUTHENTICATED');
    expect(answer.data).toBeNull();
  });

  it('cannot be one of the workers', async () => {
    const claims = { ...decodeJwt(await provider.token('rosa')), iss: 'baton-service', roles: ['worker'] };
    expect(codeOf(await askedBy(await hmacWithPublicKey(claims)))).toBe('UNAUTHENTICATED');
  });

  async function publishedKey() {
    const { keys } = (await (await fetch(provider.jwksUrl)).json()) as { keys: { kid: string; alg: string }[] };
    const [key] = keys;
    if (!key) throw new Error('The provider publishes no key.');
    return key;
  }

  async function signWith(key: CryptoKey, alg: string, claims: Record<string, unknown>): Promise<string> {
    const { kid } = await publishedKey();
    return new SignJWT(claims).setProtectedHeader({ alg, kid }).sign(key);
  }

  async function hmacWithPublicKey(claims: Record<string, unknown>): Promise<string> {
    const jwk = await publishedKey();
    const secret = JSON.stringify(await exportJWK((await importJWK(jwk, 'RS256')) as CryptoKey));
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part({ alg: 'HS256', kid: jwk.kid })}.${part(claims)}`;
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  }
});

describe('the keys of the provider', () => {
  it('may be rotated: the new one is looked for at once, the old one holds while it is published', async () => {
    const old = await provider.token('rosa');
    expect((await askedBy(old)).errors).toEqual([]);
    later(31);
    provider.rotateKey({ withdrawOld: false });
    expect((await askedBy(await provider.token('rosa'))).errors).toEqual([]);
    expect((await askedBy(old)).errors).toEqual([]);
  });

  it('are not asked for by every token with an unknown key', async () => {
    const before = provider.requests['/jwks'] ?? 0;
    const { privateKey } = await generateKeyPair('RS256');
    const claims = decodeJwt(await provider.token('rosa'));
    const unknown = (kid: string) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
    for (const kid of ['one', 'two', 'three', 'four']) expect(codeOf(await askedBy(await unknown(kid)))).toBe('UNAUTHENTICATED');
    expect((provider.requests['/jwks'] ?? 0) - before).toBeLessThanOrEqual(1);
  });

  it('are no longer taken after they are withdrawn', async () => {
    const old = await provider.token('rosa');
    later(31);
    provider.rotateKey({ withdrawOld: true });
    expect((await askedBy(await provider.token('rosa'))).errors).toEqual([]);
    expect(codeOf(await askedBy(old))).toBe('UNAUTHENTICATED');
  });

  it('are no longer taken ten minutes after they are withdrawn, also where nothing else makes the keys be read', async () => {
    const lasting = await startProvider({ accounts, accessTokenSeconds: 3_600 });
    const other = await startApi({ env: issuerSettings({ AUTH_ISSUER: lasting.issuer }) });
    try {
      const old = await lasting.token('rosa');
      expect((await askedBy(old, other)).errors).toEqual([]);
      lasting.rotateKey({ withdrawOld: true });
      later(10 * 60 + 1);
      // The request that finds the keys too old has them read in the background.
      await askedBy(old, other);
      await vi.waitFor(async () => expect(codeOf(await askedBy(old, other))).toBe('UNAUTHENTICATED'), { timeout: 10_000 });
    } finally {
      await other.close();
      await lasting.stop();
    }
  });

  it('serve on while the provider is away, for an hour', async () => {
    const token = await provider.token('rosa');
    expect((await askedBy(token)).errors).toEqual([]);
    await provider.stop();
    try {
      expect((await askedBy(token)).errors).toEqual([]);
      later(60 * 60 + 1);
      const answer = await askedBy(await provider.token('rosa'));
      expect(answer.errors[0]).toMatchObject({
        message: 'The sign-in service does not answer, so the token cannot be checked. Try again in a moment.',
        extensions: { code: 'SIGN_IN_UNAVAILABLE' },
      });
      expect(api.logged.join()).toContain('/jwks cannot be read');
    } finally {
      await provider.start();
    }
    expect((await askedBy(await provider.token('rosa'))).errors).toEqual([]);
  });
});

describe('an issuer that cannot be read', () => {
  it('is said so, and is asked again with the next request', async () => {
    await provider.stop();
    const token = await provider.token('rosa');
    const other = await startApi({ env: issuerSettings({ AUTH_ISSUER: `${provider.issuer}/`, AUTH_JWKS_URL: undefined }) });
    expect(codeOf(await askedBy(token, other))).toBe('SIGN_IN_UNAVAILABLE');
    await provider.start();
    // The issuer's own documents omit the slash.
    expect(codeOf(await askedBy(token, other))).toBe('SIGN_IN_UNAVAILABLE');
    expect(other.logged.join()).toContain('they must be the same');
    await other.close();
  });

  it('needs no discovery document where the settings say where its keys are', async () => {
    const other = await startApi({ env: issuerSettings({ AUTH_JWKS_URL: provider.jwksUrl }) });
    const before = provider.requests['/.well-known/openid-configuration'];
    expect((await askedBy(await provider.token('rosa'), other)).errors).toEqual([]);
    expect(provider.requests['/.well-known/openid-configuration']).toBe(before);
    await other.close();
  });
});

describe('the settings of the sign-in', () => {
  const settingsOf = async (env: Record<string, string | undefined>) => {
    const answer = await signInSettings(
      readApiConfig({ ...issuerSettings(env), DATABASE_URL: 'postgres://x', SERVICE_TOKEN_SECRET: 'x'.repeat(32) }),
    );
    return { status: answer.status, body: await answer.json() };
  };

  it('say where people sign in, and nothing that is not public', async () => {
    const { body } = await settingsOf({ AUTH_CLIENT_ID: 'baton-site', AUTH_SIGN_IN_PARAMETERS: `resource=${resource}` });
    expect(body).toEqual({
      kind: 'issuer',
      clientId: 'baton-site',
      scopes: 'openid profile email',
      parameters: { resource },
      issuer: {
        issuer: provider.issuer,
        authorization_endpoint: `${provider.issuer}/auth`,
        token_endpoint: `${provider.issuer}/token`,
        revocation_endpoint: `${provider.issuer}/token/revocation`,
        end_session_endpoint: `${provider.issuer}/session/end`,
        authorization_response_iss_parameter_supported: true,
        id_token_signing_alg_values_supported: expect.arrayContaining(['RS256']) as string[],
      },
    });
  });

  it('say so when the site has no client, and when the issuer does not answer', async () => {
    expect(await settingsOf({})).toEqual({ status: 200, body: { kind: 'none' } });
    const away = await settingsOf({ AUTH_CLIENT_ID: 'baton-site', AUTH_ISSUER: 'http://127.0.0.1:9' });
    expect(away).toMatchObject({ status: 503, body: { error: { code: 'SIGN_IN_UNAVAILABLE' } } });
  });
});

describe('in production', () => {
  it('nobody is seeded, and no token is given out', async () => {
    expect(codeOf(await askedBy(await tokenOf('otto')))).toBe('UNAUTHENTICATED');
    const request = new Request('http://api.test/auth/dev', { method: 'POST', body: JSON.stringify({ person: 'otto' }) });
    expect((await developmentSession(api.deps.config, request)).status).toBe(404);
    expect((await developmentSession(api.deps.config, new Request('http://api.test/auth/dev'))).status).toBe(404);
    expect(await api.deps.database.select({ id: person.id }).from(person)).toEqual([{ id: 'rosa' }]);
  });
});

describe('the map of roles', () => {
  it('counts the names that it has, and no other', async () => {
    const other = await startApi({ env: issuerSettings({ AUTH_ROLE_MAP: 'offline_access=clerk,offline_access=auditor' }) });
    expect((await askedBy(await provider.token('rosa'), other)).data).toMatchObject({ me: { roles: ['clerk', 'auditor'] } });
    await other.close();
  });
});
