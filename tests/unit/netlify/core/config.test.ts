import { describe, expect, it } from 'vitest';

import { readApiConfig, readMigrationUrls } from '#netlify/core/config.ts';

const secret = 'a-secret-of-at-least-thirty-two-characters';
const otherSecret = 'another-secret-of-at-least-thirty-two-characters';
const development = {
  DATABASE_URL: 'postgres://baton@127.0.0.1/activities',
  SERVICE_TOKEN_SECRET: secret,
  AUTH_MODE: 'development',
  AUTH_DEV_SECRET: secret,
};
const production = {
  ...development,
  AUTH_MODE: 'production',
  AUTH_DEV_SECRET: undefined,
  AUTH_ISSUER: 'https://sign-in.test',
  AUTH_AUDIENCE: 'baton',
};

describe('readApiConfig', () => {
  it('names every wrong setting in one sentence, and no value', () => {
    const read = () => readApiConfig({ SERVICE_TOKEN_SECRET: 'too-short-secret', AUTH_MODE: 'somehow' });
    expect(read).toThrow(/DATABASE_URL.*SERVICE_TOKEN_SECRET.*AUTH_MODE/);
    expect(read).not.toThrow(/too-short-secret/);
  });

  it('takes an empty setting for a missing one', () => {
    expect(() => readApiConfig({ ...development, SERVICE_TOKEN_SECRET: '' })).toThrow('SERVICE_TOKEN_SECRET');
  });

  it('takes the database of Netlify when there is no other', () => {
    const { DATABASE_URL, ...rest } = development;
    expect(readApiConfig({ ...rest, NETLIFY_DB_URL: DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
    expect(readMigrationUrls({ NETLIFY_DB_URL: DATABASE_URL })).toEqual({ owner: DATABASE_URL, runtime: DATABASE_URL });
  });

  it('refuses development without its secret, or with a short one', () => {
    expect(() => readApiConfig({ ...development, AUTH_DEV_SECRET: undefined })).toThrow('AUTH_DEV_SECRET');
    expect(() => readApiConfig({ ...development, AUTH_DEV_SECRET: 'short' })).toThrow('AUTH_DEV_SECRET');
  });

  it('refuses production without an issuer, or with the one of development', () => {
    expect(readApiConfig(production).people.mode).toBe('production');
    expect(() => readApiConfig({ ...production, AUTH_ISSUER: undefined, AUTH_AUDIENCE: undefined })).toThrow(/AUTH_ISSUER.*AUTH_AUDIENCE/);
    expect(() => readApiConfig({ ...production, AUTH_DEV_SECRET: secret })).toThrow('AUTH_DEV_SECRET');
  });

  it('takes keys over a safe way only', () => {
    expect(() => readApiConfig({ ...production, AUTH_ISSUER: 'http://sign-in.test' })).toThrow('AUTH_ISSUER (an https address');
    expect(() => readApiConfig({ ...production, AUTH_JWKS_URL: 'http://sign-in.test/keys' })).toThrow('AUTH_JWKS_URL (an https address');
    expect(readApiConfig({ ...production, AUTH_ISSUER: 'http://127.0.0.1:9000' }).people).toMatchObject({
      issuer: 'http://127.0.0.1:9000',
    });
  });

  it('takes one way to check a token', () => {
    const shared = { ...production, AUTH_ISSUER: undefined, AUTH_AUDIENCE: undefined, AUTH_SHARED_SECRET: otherSecret };
    expect(readApiConfig(shared).people).toMatchObject({ issuer: null, proof: { kind: 'shared' } });
    expect(() => readApiConfig({ ...shared, AUTH_TOKEN_CHECK_URL: 'https://site.test/user' })).toThrow(
      'AUTH_SHARED_SECRET and AUTH_TOKEN_CHECK_URL',
    );
    expect(() => readApiConfig({ ...shared, AUTH_SHARED_SECRET: secret })).toThrow('SERVICE_TOKEN_SECRET');
  });

  it('takes no algorithm with a shared secret beside public keys', () => {
    expect(() => readApiConfig({ ...production, AUTH_ALGORITHMS: 'RS256,HS256' })).toThrow('AUTH_ALGORITHMS');
    expect(() => readApiConfig({ ...production, AUTH_ALGORITHMS: 'none' })).toThrow('AUTH_ALGORITHMS');
  });

  it('reads the map of roles, which gives nobody the role worker', () => {
    const read = (map: string) => readApiConfig({ ...production, AUTH_ROLE_MAP: map }).people;
    expect(read('team-a = clerk, admin=lead,admin=operator')).toMatchObject({
      roleMap: new Map([
        ['team-a', ['clerk']],
        ['admin', ['lead', 'operator']],
      ]),
    });
    for (const wrong of ['admin=worker', 'admin', 'admin=boss', '=clerk'])
      expect(() => read(wrong)).toThrow('AUTH_ROLE_MAP (write name=role,name=role');
  });

  it('knows how the site sends people to the issuer', () => {
    const { people } = readApiConfig({
      ...production,
      AUTH_CLIENT_ID: 'site',
      AUTH_SIGN_IN_PARAMETERS: 'audience=https://api.test&prompt=login',
    });
    expect(people).toMatchObject({
      site: { issuer: 'https://sign-in.test', clientId: 'site', parameters: { audience: 'https://api.test', prompt: 'login' } },
    });
    expect(readApiConfig(production).people).toMatchObject({ site: null });
  });
});
