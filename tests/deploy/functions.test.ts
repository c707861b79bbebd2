import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { buildFunctions, type BuiltFunctions } from './built-functions.ts';

/** Complete and valid, and nothing listens there: what is asked here must be answered without a part. */
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
  KYC_BASE_URL: 'http://127.0.0.1:9/kyc',
  KYC_API_KEY: 'kyc-key-of-the-deploy-test',
  BILLING_BASE_URL: 'http://127.0.0.1:9/billing',
  BILLING_API_KEY: 'billing-key-of-the-deploy-test',
  MAIL_SMTP_URL: 'smtp://127.0.0.1:9',
  LOG_LEVEL: 'silent',
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
  }, 180_000);

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
      /Error: The API cannot start: .*DATABASE_URL.* See docs\/configuration\.md\.\n/,
    );
  });

  it('introduce themselves to Inngest', async () => {
    const answer = await functions.call('inngest', { url: 'http://localhost/api/inngest' }, settings);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ mode: 'dev', function_count: expect.any(Number) as number });
  });

  it('say that they are not healthy when no part answers', async () => {
    const answer = await functions.call('health', { url: 'http://localhost/health' }, settings);
    expect(answer.status).toBe(503);
    expect(answer.contentType).toContain('json');
  });
});
