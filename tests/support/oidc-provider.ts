/** Real OpenID Connect provider on this machine, with the accounts and clients of a test. */
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';

import Provider, { type Configuration, type JWK } from 'oidc-provider';

import { freePort } from '#scripts/stack/process/ports.ts';

/** The claims of an account, beside `sub`. */
export type Account = Readonly<Record<string, unknown>>;

export interface ProviderOptions {
  readonly accounts: Readonly<Record<string, Account>>;
  /** Origins of the sites that sign in here, as the public client `baton-site`. */
  readonly sites?: readonly string[];
  /** Lifetime of an access token. */
  readonly accessTokenSeconds?: number;
}

export interface RunningProvider {
  readonly issuer: string;
  readonly resource: string;
  readonly jwksUrl: string;
  /** Returns an access token as the client would get one: a JWT for `resource`, or for another audience. */
  token(account: string, audience?: string): Promise<string>;
  /** Signs with a new key from now on; the old key stays published unless withdrawn. */
  rotateKey(options: { readonly withdrawOld: boolean }): void;
  /** Number of answered requests, by path. */
  readonly requests: Readonly<Record<string, number>>;
  /** Stops answering until `start`. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

export const clientId = 'baton-site';
export const resource = 'https://api.baton.example';

export async function startProvider(options: ProviderOptions): Promise<RunningProvider> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const requests: Record<string, number> = {};
  let keys = [newKey()];
  let provider = quietly(() => new Provider(issuer, configuration(options, keys)));
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    requests[path] = (requests[path] ?? 0) + 1;
    (provider.callback() as RequestListener)(request, response);
  });
  const start = () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await start();
  return {
    issuer,
    resource,
    jwksUrl: `${issuer}/jwks`,
    requests,
    token: (account, audience = resource) => accessToken(provider, account, audience),
    rotateKey: ({ withdrawOld }) => {
      keys = withdrawOld ? [newKey()] : [newKey(), ...keys];
      provider = quietly(() => new Provider(issuer, configuration(options, keys)));
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    start,
  };
}

function configuration({ accounts, sites = [], accessTokenSeconds = 300 }: ProviderOptions, keys: JWK[]): Configuration {
  return {
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: ['https://site.baton.example/sign-in/callback', ...sites.map((site) => `${site}/sign-in/callback`)],
        post_logout_redirect_uris: sites.map((site) => `${site}/sign-in`),
      },
    ],
    jwks: { keys },
    cookies: { keys: ['of this test only'] },
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    claims: { profile: ['name'], email: ['email'] },
    clientBasedCORS: () => true,
    findAccount: (_, id) => (accounts[id] ? { accountId: id, claims: () => ({ sub: id, ...accounts[id] }) } : undefined),
    extraTokenClaims: (_, token) => ('accountId' in token ? { ...accounts[token.accountId] } : {}),
    ttl: { AccessToken: accessTokenSeconds, Session: 3600, Grant: 3600, IdToken: 3600, RefreshToken: 3600, Interaction: 600 },
    features: {
      devInteractions: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_, indicator) => resourceServer(indicator),
      },
    },
  };
}

const resourceServer = (audience: string) => ({
  scope: '',
  audience,
  accessTokenFormat: 'jwt' as const,
  jwt: { sign: { alg: 'RS256' as const } },
});

async function accessToken(provider: Provider, accountId: string, audience: string): Promise<string> {
  const client = await provider.Client.find(clientId);
  if (!client) throw new Error(`The provider has no client ${clientId}.`);
  const target = new provider.ResourceServer(audience, resourceServer(audience));
  return new provider.AccessToken({ client, accountId, resourceServer: target, gty: 'authorization_code', grantId: 'of-the-test' }).save();
}

let made = 0;

function newKey(): JWK {
  made += 1;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: `key-${made}`, alg: 'RS256', use: 'sig' } as JWK;
}

/** Silences the provider's warnings of development settings: both are intended here. */
function quietly<Value>(make: () => Value): Value {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return make();
  } finally {
    console.warn = warn;
  }
}
