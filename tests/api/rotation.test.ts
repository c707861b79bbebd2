import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';

import { createWorkerApi } from '#inngest/graphql/worker-api.ts';
import { callerVerifier } from '#netlify/auth/verify-caller.ts';
import { answerHealth } from '#netlify/services/health/answer-health.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { type ApiUnderTest, apiUrl, startApi } from './api-under-test.ts';

mockNetwork();
const present = 'Zk3v9QpLx7Rt2Yw8Hn5Jc1Bf6Md4Gs0A';
const previous = 'Qw8Hn5Jc1Bf6Md4Gs0AZk3v9QpLx7Rt2';
const other = 'Bf6Md4Gs0AZk3v9QpLx7Rt2Yw8Hn5Jc1';

/** Names the secrets that open, with and without the previous one. */
async function opening(setting: string, tries: (started: ApiUnderTest, secret: string) => Promise<boolean>, env = {}) {
  const results: Record<string, string[]> = {};
  for (const [phase, more] of [
    ['while it is rotated', { [`${setting}_PREVIOUS`]: previous }],
    ['afterwards', {}],
  ] as const) {
    const started = await startApi({ env: { ...env, [setting]: present, ...more } });
    const secrets = { present, previous, other };
    const opened = await Promise.all(Object.entries(secrets).map(async ([name, secret]) => ((await tries(started, secret)) ? [name] : [])));
    results[phase] = opened.flat();
    await started.close();
  }
  return results;
}

const both = { 'while it is rotated': ['present', 'previous'], afterwards: ['present'] };

describe('two secrets are taken while one is rotated:', () => {
  it('SERVICE_TOKEN_SECRET', async () => {
    const works = async ({ fetch }: ApiUnderTest, serviceTokenSecret: string): Promise<boolean> => {
      const worker = createWorkerApi({ url: apiUrl, serviceTokenSecret, fetch: (url, init) => fetch(new Request(url, init)) });
      return worker.knownTasks([]).then(
        () => true,
        () => false,
      );
    };
    expect(await opening('SERVICE_TOKEN_SECRET', works)).toEqual(both);
  });

  it('AUTH_SHARED_SECRET', async () => {
    const signsIn = async ({ withToken }: ApiUnderTest, secret: string): Promise<boolean> => {
      const token = await new SignJWT({ name: 'Clara', roles: ['clerk'], groups: [] })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject('clara')
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(new TextEncoder().encode(secret));
      const { errors } = await withToken(token, '{ me { id } }');
      return errors[0]?.extensions['code'] !== 'UNAUTHENTICATED';
    };
    expect(await opening('AUTH_SHARED_SECRET', signsIn, { AUTH_MODE: 'production', AUTH_DEV_SECRET: undefined })).toEqual(both);
  });

  it('HEALTH_TOKEN', async () => {
    const isTold = async ({ deps }: ApiUnderTest, token: string): Promise<boolean> => {
      const request = new Request('http://api.test/health', { headers: { authorization: `Bearer ${token}` } });
      return 'parts' in Object(await (await answerHealth(deps, callerVerifier(deps.config), request)).json());
    };
    const env = { AUTH_MODE: 'production', AUTH_DEV_SECRET: undefined, AUTH_SHARED_SECRET: `${other}-of-the-issuer` };
    expect(await opening('HEALTH_TOKEN', isTold, env)).toEqual(both);
  });
});

it('no secret of the issuer may be one that services sign with, now or before', async () => {
  const env = { AUTH_MODE: 'production', AUTH_DEV_SECRET: undefined, AUTH_SHARED_SECRET: other };
  await expect(startApi({ env: { ...env, SERVICE_TOKEN_SECRET_PREVIOUS: other } })).rejects.toThrow(/also AUTH_SHARED_SECRET/);
  await expect(startApi({ env: { ...env, AUTH_SHARED_SECRET_PREVIOUS: present, SERVICE_TOKEN_SECRET: present } })).rejects.toThrow(
    /also AUTH_SHARED_SECRET/,
  );
});
