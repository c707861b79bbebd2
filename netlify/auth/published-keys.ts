import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';

import { readDocument, readIssuer } from './issuer.ts';

/** Between two looks for a key that is not known. */
const cooldownMs = 30_000;
const refreshMs = 10 * 60 * 1000;
/** A key that the issuer has withdrawn is taken this long at most while the issuer cannot be read. */
const maxAgeMs = 60 * 60 * 1000;

/**
 * Returns the public keys of the issuer, from `jwksUrl` or the address in the discovery document.
 *
 * An unknown key is looked for at once, but not twice within 30 s. Known keys are read again every ten minutes in the background: while the
 * issuer is away the old keys serve for an hour.
 */
export function publishedKeys(issuer: string, jwksUrl: string | null): JWTVerifyGetKey {
  const sets = new Map<string, JWTVerifyGetKey>();
  return async (header, token) => {
    const url = jwksUrl ?? (await readIssuer(issuer)).jwks_uri;
    const set = sets.get(url) ?? keySet(url);
    sets.set(url, set);
    return set(header, token);
  };
}

function keySet(url: string): JWTVerifyGetKey {
  let readAt = 0;
  const keys = createRemoteJWKSet(new URL(url), {
    cooldownDuration: cooldownMs,
    cacheMaxAge: maxAgeMs,
    [customFetch]: async () => {
      readAt = Date.now();
      return Response.json(await readDocument(url));
    },
  });
  return (header, token) => {
    // The reload runs in the background: its failure shows when a key is missing or the hour is over.
    if (keys.fresh && Date.now() - readAt > refreshMs) void keys.reload().catch(() => undefined);
    return keys(header, token);
  };
}
