import { describe, expect, it } from 'vitest';

import { readApiConfig, readDatabaseUrl } from '#netlify/config.ts';

const secret = 'a-secret-of-at-least-thirty-two-characters';
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
  AUTH_JWKS_URL: 'https://sign-in.test/keys',
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
    expect(readDatabaseUrl({ NETLIFY_DB_URL: DATABASE_URL })).toBe(DATABASE_URL);
  });

  it('refuses development without its secret, or with a short one', () => {
    expect(() => readApiConfig({ ...development, AUTH_DEV_SECRET: undefined })).toThrow('AUTH_DEV_SECRET');
    expect(() => readApiConfig({ ...development, AUTH_DEV_SECRET: 'short' })).toThrow('AUTH_DEV_SECRET');
  });

  it('refuses production without an issuer, or with the one of development', () => {
    expect(readApiConfig(production).people.mode).toBe('production');
    expect(() => readApiConfig({ ...production, AUTH_ISSUER: undefined, AUTH_JWKS_URL: undefined })).toThrow(/AUTH_ISSUER.*AUTH_JWKS_URL/);
    expect(() => readApiConfig({ ...production, AUTH_DEV_SECRET: secret })).toThrow('AUTH_DEV_SECRET');
  });
});
