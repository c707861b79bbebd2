import nock from 'nock';
import { describe, expect, it } from 'vitest';

import { readIssuer } from '#netlify/auth/issuer.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

mockNetwork();

const endpoints = ['jwks_uri', 'authorization_endpoint', 'token_endpoint', 'revocation_endpoint', 'end_session_endpoint'];
let number = 0;

/** Returns an issuer whose discovery document has these addresses in place of safe ones. */
function issuerWith(overrides: Record<string, string>): string {
  number += 1;
  const issuer = `https://issuer-${number}.test`;
  const safe = Object.fromEntries(endpoints.map((name) => [name, `${issuer}/${name}`]));
  nock(issuer)
    .get('/.well-known/openid-configuration')
    .reply(200, { issuer, ...safe, ...overrides });
  return issuer;
}

describe('readIssuer', () => {
  it('takes https addresses, and http of this machine', async () => {
    await expect(readIssuer(issuerWith({ token_endpoint: 'http://127.0.0.1:9/token' }))).resolves.toBeDefined();
  });

  it.each(endpoints)('refuses a discovery document with an http address of another machine: %s', async (name) => {
    await expect(readIssuer(issuerWith({ [name]: 'http://elsewhere.test/x' }))).rejects.toThrow('is no discovery document');
  });
});
