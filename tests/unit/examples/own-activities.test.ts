import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';

import { createOwnApi } from '../../../examples/own-activities/api.ts';

const tokenSecret = 'a-token-secret-of-the-own-activities-0001';
const own = createOwnApi({ tokenSecret, announce: async () => undefined });

const token = (): SignJWT =>
  new SignJWT({ roles: ['worker'] }).setProtectedHeader({ alg: 'HS256' }).setIssuer('baton-service').setAudience('baton-api');

async function codeFor(given: SignJWT): Promise<unknown> {
  const authorization = `Bearer ${await given.sign(new TextEncoder().encode(tokenSecret))}`;
  const headers = { 'content-type': 'application/json', authorization };
  const body = JSON.stringify({ query: '{ knownTasks(taskIds: ["task-1"]) }' });
  const { errors = [] } = await (await own.fetch(new Request('http://own.test/graphql', { method: 'POST', headers, body }))).json();
  return errors[0]?.extensions?.code;
}

describe('the example of an API of one’s own', () => {
  it('takes a service token with an end', async () => {
    expect(await codeFor(token().setExpirationTime('5m'))).toBeUndefined();
  });

  it('refuses a service token without an end, and one that has ended', async () => {
    expect(await codeFor(token())).toBe('UNAUTHENTICATED');
    expect(await codeFor(token().setExpirationTime('-1m'))).toBe('UNAUTHENTICATED');
  });
});
