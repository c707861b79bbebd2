import { createHmac } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { settingPrefix } from '#inngest/define/systems.ts';
import { providers } from '#sandbox/installed.ts';
import { keySettingOf } from '#sandbox/provider.ts';

import { buildFunctions, type BuiltFunctions } from './built-functions.ts';

/** Settings that are complete and valid, for parts that are absent: every request here must be answered without a part. */
const settings = {
  DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:9/activities',
  FLOWABLE_URL: 'http://127.0.0.1:9',
  FLOWABLE_USER: 'nobody',
  FLOWABLE_PASSWORD: 'nothing-and-nobody',
  INNGEST_DEV: '1',
  INNGEST_BASE_URL: 'http://127.0.0.1:9',
  BATON_API_URL: 'http://127.0.0.1:9/graphql',
  SERVICE_TOKEN_SECRET: 'a secret of the deploy test, long enough',
  AUTH_MODE: 'development',
  AUTH_DEV_SECRET: 'another secret of the deploy test, long enough',
  ...Object.fromEntries(providers.map(({ name }) => [`${settingPrefix(name)}_BASE_URL`, `http://127.0.0.1:9/${name}`])),
  ...Object.fromEntries(providers.map((provider) => [keySettingOf(provider), `${provider.name}-key-of-the-deploy-test`])),
  MAIL_SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'Baton <baton@deploy.test>',
  LOG_LEVEL: 'silent',
};

/** Settings as deployed: signatures on, people of an issuer. */
const { AUTH_DEV_SECRET: _, INNGEST_DEV: __, FLOWABLE_USER: ___, FLOWABLE_PASSWORD: ____, ...common } = settings;
const production: Record<string, string> = {
  ...common,
  AUTH_MODE: 'production',
  AUTH_ISSUER: 'https://sign-in.test',
  AUTH_AUDIENCE: 'baton',
  SERVICE_TOKEN_SECRET: 'Zk3v9QpLx7Rt2Yw8Hn5Jc1Bf6Md4Gs0A',
  FLOWABLE_API_PASSWORD: 'Vq8nT4xL2mZ9rK7p',
  FLOWABLE_BRIDGE_PASSWORD: 'Hd6sW1yB9kQ3fJ5u',
  INNGEST_SIGNING_KEY: 'signkey-prod-9f2c7a1e4b8d3f6a0c5e7b9d1a3f5c8e',
  INNGEST_EVENT_KEY: 'Ek5Yw2Rq8Tz1Lm7Xv4Nb',
  ...Object.fromEntries(providers.map((provider, index) => [keySettingOf(provider), `Jh7Gt5Fr3De${index}`])),
};

const graphql = {
  method: 'POST',
  url: 'http://localhost/graphql',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: '{ me { id } }' }),
};

describe('the functions, built by the bundler of Netlify', () => {
  let functions: BuiltFunctions;

  beforeAll(async () => {
    functions = await buildFunctions();
  });

  afterAll(() => functions.remove());

  it('are all of netlify/functions', () => {
    expect(functions.names).toEqual(expect.arrayContaining(['graphql', 'health', 'inngest', 'sign-in-settings']));
  });

  it('answer GraphQL without a token with UNAUTHENTICATED', async () => {
    const answer = await functions.call('graphql', graphql, settings);
    expect(answer.contentType).toContain('json');
    expect(JSON.parse(answer.body)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('say how people sign in', async () => {
    const answer = await functions.call('sign-in-settings', { url: 'http://localhost/auth/settings' }, settings);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ kind: 'development' });
  });

  it('name a missing setting of the API in one sentence', async () => {
    const { DATABASE_URL: _, ...without } = settings;
    await expect(functions.call('graphql', graphql, without)).rejects.toThrow(
      /Error: Baton cannot start: DATABASE_URL \(is missing: set it\)\. See docs\/configuration\.md, or run npm run deploy:check\.\n/,
    );
  });

  it('introduce themselves to Inngest', async () => {
    const answer = await functions.call('inngest', { url: 'http://localhost/api/inngest' }, settings);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ mode: 'dev', function_count: expect.any(Number) as number });
  });

  describe.each(['GET', 'POST', 'PUT'])('in production, asked with %s by somebody who is not Inngest', (method) => {
    const url = 'http://localhost/api/inngest?fnId=baton-engine-sweep&stepId=step';
    const body = method === 'GET' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } };

    it('answer 401 without a signature', async () => {
      expect((await functions.call('inngest', { method, url, ...body }, production)).status).toBe(401);
    });

    it('answer 401 to a forged one', async () => {
      const forged = { 'x-inngest-signature': `t=${Math.floor(Date.now() / 1000)}&s=${'0'.repeat(64)}` };
      const request = { method, url, ...body, headers: { ...body.headers, ...forged } };
      expect((await functions.call('inngest', request, production)).status).toBe(401);
    });

    it('do not start with signatures switched off', async () => {
      const call = functions.call('inngest', { method, url, ...body }, { ...production, INNGEST_DEV: '1' });
      await expect(call).rejects.toThrow('Baton cannot start: INNGEST_DEV (switches signatures off');
    });
  });

  it('take what Inngest has signed with either key while it is rotated, and with no other', async () => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = (key: string) =>
      createHmac('sha256', key.replace(/^signkey-\w+-/, ''))
        .update(timestamp)
        .digest('hex');
    const statusWith = async (key: string): Promise<number> => {
      const headers = { 'x-inngest-signature': `t=${timestamp}&s=${signature(key)}` };
      return (await functions.call('inngest', { url: 'http://localhost/api/inngest', headers }, rotating)).status;
    };
    const fallback = 'signkey-prod-1a3f5c8e9f2c7a1e4b8d3f6a0c5e7b9d';
    const rotating = { ...production, INNGEST_SIGNING_KEY_FALLBACK: fallback };
    expect(await statusWith(production['INNGEST_SIGNING_KEY'] ?? '')).toBe(200);
    expect(await statusWith(fallback)).toBe(200);
    expect(await statusWith('signkey-prod-0c5e7b9d1a3f5c8e9f2c7a1e4b8d3f6a')).toBe(401);
  });

  it('do not sign anybody in on a deployed site with AUTH_MODE=development', async () => {
    const call = functions.call(
      'dev-session',
      { url: 'http://localhost/auth/dev' },
      { ...settings, AWS_LAMBDA_FUNCTION_NAME: 'dev-session' },
    );
    await expect(call).rejects.toThrow('AUTH_MODE (development lets anybody sign in as an operator, and this is a deployed site');
  });

  it('say that they are not healthy when no part answers', async () => {
    const answer = await functions.call('health', { url: 'http://localhost/health' }, settings);
    expect(answer.status).toBe(503);
    expect(answer.contentType).toContain('json');
  });
});
