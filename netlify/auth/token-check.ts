import { createHash } from 'node:crypto';

import { decodeJwt, errors, type JWTPayload } from 'jose';

import { IssuerUnavailable } from './issuer.ts';

const deadlineMs = 3_000;
const trustedMs = 60_000;
const maxKept = 1_000;

/** Further claims that a token must have; null: any value. */
export interface ExpectedClaims {
  readonly issuer: string | null;
  readonly audience: string | null;
  readonly leewaySeconds: number;
}

/**
 * Lets the issuer check tokens whose key only the issuer has: a GET with the token, 200 confirms the token. The answer is trusted for a
 * minute, and never longer than the token's own end.
 *
 * @throws JWTInvalid, JWTExpired when the token is not valid, IssuerUnavailable when the issuer gives no answer.
 */
export function tokenCheck(url: string, expected: ExpectedClaims): (token: string) => Promise<JWTPayload> {
  const trusted = new Map<string, number>();
  return async (token) => {
    const payload = decodeJwt(token);
    checkClaims(payload, expected);
    const key = createHash('sha256').update(token).digest('base64');
    if ((trusted.get(key) ?? 0) < Date.now()) {
      await ask(url, token);
      const [oldest] = trusted.keys();
      if (oldest !== undefined && trusted.size >= maxKept) trusted.delete(oldest);
      trusted.set(key, Date.now() + trustedMs);
    }
    return payload;
  };
}

function checkClaims(payload: JWTPayload, { issuer, audience, leewaySeconds }: ExpectedClaims): void {
  const { exp, iss, aud } = payload;
  if (exp === undefined) throw new errors.JWTClaimValidationFailed('missing', payload, 'exp');
  if (exp + leewaySeconds <= Date.now() / 1000) throw new errors.JWTExpired('expired', payload, 'exp');
  if (issuer !== null && iss !== issuer) throw new errors.JWTClaimValidationFailed('unexpected', payload, 'iss');
  if (audience !== null && ![aud].flat().includes(audience)) throw new errors.JWTClaimValidationFailed('unexpected', payload, 'aud');
}

async function ask(url: string, token: string): Promise<void> {
  const headers = { accept: 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(url, { redirect: 'error', headers, signal: AbortSignal.timeout(deadlineMs) }).catch((cause: unknown) => {
    throw new IssuerUnavailable(`${url} does not answer`, { cause });
  });
  await answer.body?.cancel();
  if (answer.status === 200) return;
  if ([400, 401, 403, 404, 422].includes(answer.status)) throw new errors.JWTInvalid(`the issuer answered ${answer.status}`);
  throw new IssuerUnavailable(`${url} answered with status ${answer.status}`);
}
