import { describe, expect, it } from 'vitest';

import { environmentProblems } from '#netlify/core/environment/problems.ts';

type Env = Record<string, string | undefined>;

const common: Env = {
  DATABASE_URL: 'postgres://baton@127.0.0.1/activities',
  SERVICE_TOKEN_SECRET: 'Zk3v9QpLx7Rt2Yw8Hn5Jc1Bf6Md4Gs0A',
  MAIL_BASE_URL: 'https://mail.example',
  MAIL_API_KEY: 'Jh7Gt5Fr3De1',
  MAIL_SMTP_URL: 'smtps://mail.example',
  MAIL_FROM: 'Baton <baton@example.org>',
};
const production: Env = {
  ...common,
  FLOWABLE_URL: 'https://engine.example',
  FLOWABLE_API_PASSWORD: 'Vq8nT4xL2mZ9rK7p',
  FLOWABLE_BRIDGE_PASSWORD: 'Hd6sW1yB9kQ3fJ5u',
  BATON_API_URL: 'https://baton.example/graphql',
  AUTH_MODE: 'production',
  AUTH_ISSUER: 'https://sign-in.example',
  AUTH_AUDIENCE: 'baton',
  INNGEST_SIGNING_KEY: 'signkey-prod-9f2c7a1e4b8d3f6a0c5e7b9d1a3f5c8e',
  INNGEST_EVENT_KEY: 'Ek5Yw2Rq8Tz1Lm7Xv4Nb',
};
const development: Env = {
  ...common,
  FLOWABLE_PASSWORD: 'Vq8nT4xL2mZ9rK7p',
  BATON_API_URL: 'http://127.0.0.1:8888/graphql',
  AUTH_MODE: 'development',
  AUTH_DEV_SECRET: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  INNGEST_DEV: '1',
};

/** Possible faults of a production environment, each with the setting that the message names. */
const faults: readonly (readonly [string, Env, string])[] = [
  ['signatures off', { INNGEST_DEV: '1' }, 'INNGEST_DEV'],
  ['signatures off, by an address', { INNGEST_DEV: 'http://inngest.example' }, 'INNGEST_DEV'],
  ['no signing key', { INNGEST_SIGNING_KEY: undefined }, 'INNGEST_SIGNING_KEY'],
  ['an empty event key', { INNGEST_EVENT_KEY: '' }, 'INNGEST_EVENT_KEY'],
  ['no service secret', { SERVICE_TOKEN_SECRET: undefined }, 'SERVICE_TOKEN_SECRET'],
  ['a secret of one character', { SERVICE_TOKEN_SECRET: 'a'.repeat(40) }, 'SERVICE_TOKEN_SECRET'],
  ['a secret that repeats itself', { SERVICE_TOKEN_SECRET: 'Zk3v9QpLx7'.repeat(4) }, 'SERVICE_TOKEN_SECRET'],
  ['an example as secret', { SERVICE_TOKEN_SECRET: 'changeme-Zk3v9QpLx7Rt2Yw8Hn5Jc1Bf6' }, 'SERVICE_TOKEN_SECRET'],
  ['a short password of the engine', { FLOWABLE_API_PASSWORD: 'Vq8nT4xL' }, 'FLOWABLE_API_PASSWORD'],
  ['no account of the API', { FLOWABLE_API_PASSWORD: undefined }, 'FLOWABLE_API_PASSWORD'],
  ['no account of the bridge', { FLOWABLE_BRIDGE_PASSWORD: '' }, 'FLOWABLE_BRIDGE_PASSWORD'],
  ['an account for everything beside', { FLOWABLE_PASSWORD: 'Nc4vX8zT2pL7gR9m' }, 'FLOWABLE_PASSWORD'],
  [
    'one password for two accounts',
    { FLOWABLE_BRIDGE_PASSWORD: production['FLOWABLE_API_PASSWORD'] },
    'FLOWABLE_API_PASSWORD and FLOWABLE_BRIDGE_PASSWORD',
  ],
  ['an example as key of a provider', { MAIL_API_KEY: 'changeme' }, 'MAIL_API_KEY'],
  ['one secret for two', { SERVICE_TOKEN_SECRET: production['INNGEST_SIGNING_KEY'] }, 'SERVICE_TOKEN_SECRET and INNGEST_SIGNING_KEY'],
  ['the engine over http', { FLOWABLE_URL: 'http://engine.example' }, 'FLOWABLE_URL'],
  ['the process API over http', { FLOWABLE_PROCESS_API_URL: 'http://10.0.0.5/process-api' }, 'FLOWABLE_PROCESS_API_URL'],
  ['the API over http', { BATON_API_URL: 'http://baton.example/graphql' }, 'BATON_API_URL'],
  ['a provider over http', { MAIL_BASE_URL: 'http://mail.example' }, 'MAIL_BASE_URL'],
  ['Inngest over http', { INNGEST_BASE_URL: 'http://inngest.example' }, 'INNGEST_BASE_URL'],
  ['an origin over http', { ALLOWED_ORIGINS: 'https://a.example,http://portal.example' }, 'ALLOWED_ORIGINS'],
  ['an issuer over http', { AUTH_ISSUER: 'http://sign-in.example' }, 'AUTH_ISSUER'],
  ['no issuer', { AUTH_ISSUER: undefined, AUTH_AUDIENCE: undefined }, 'AUTH_ISSUER'],
  ['the issuer of development beside', { AUTH_DEV_SECRET: 'x'.repeat(40) }, 'AUTH_DEV_SECRET'],
  ['no mode of sign-in', { AUTH_MODE: undefined }, 'AUTH_MODE'],
];

const named = (env: Env): string[] => environmentProblems(env).map((problem) => problem.split(' (')[0] ?? '');

describe('the settings of a deployment', () => {
  it('are well when they are complete and safe', () => {
    expect(environmentProblems(production)).toEqual([]);
    expect(environmentProblems({ ...production, INNGEST_DEV: '0' })).toEqual([]);
    expect(environmentProblems({ ...production, FLOWABLE_URL: 'http://127.0.0.1:8090' })).toEqual([]);
    expect(environmentProblems({ ...production, DATABASE_URL: undefined, NETLIFY_DB_URL: production['DATABASE_URL'] })).toEqual([]);
  });

  it.each(faults)('are refused in production with %s', (_, change, setting) => {
    expect(named({ ...production, ...change })).toContain(setting);
  });

  it('are all listed at once, with every pair of faults, and without a value', () => {
    for (const [, first, one] of faults) {
      for (const [, second, other] of faults) {
        const env = { ...production, ...first, ...second };
        const overwritten = Object.keys(first).some((name) => name in second || name === 'AUTH_MODE') || 'AUTH_MODE' in second;
        const secrets = [one, other].some((name) => name.includes(' and '));
        if (overwritten || secrets) continue;
        expect(named(env)).toEqual(expect.arrayContaining([one, other]));
      }
    }
    const all = environmentProblems({
      ...production,
      SERVICE_TOKEN_SECRET: 'changeme-and-more-characters-1234',
      FLOWABLE_URL: 'http://engine.example',
    });
    expect(all.join(' ')).not.toMatch(/changeme-and|engine\.example/);
  });

  it.each([
    ['on this machine', {}, []],
    ['with the API on another machine', { BATON_API_URL: 'https://baton.example/graphql' }, ['AUTH_MODE']],
    ['as a site of the network', { SITE_URL: 'https://baton.example' }, ['AUTH_MODE']],
    ['as a function of the platform', { AWS_LAMBDA_FUNCTION_NAME: 'graphql' }, ['AUTH_MODE']],
    ['as a deployed site', { NETLIFY: 'true', URL: 'https://baton.example' }, ['AUTH_MODE']],
    ['in the local host of the platform', { NETLIFY: 'true', NETLIFY_DEV: 'true' }, []],
    ['without its secret', { AUTH_DEV_SECRET: undefined }, ['AUTH_DEV_SECRET']],
  ] as const)('of development are taken %s, or refused', (_, change, problems) => {
    expect(named({ ...development, ...change })).toEqual(problems);
  });
});
