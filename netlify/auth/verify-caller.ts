import { decodeJwt, errors } from 'jose';

import type { ApiConfig } from '#netlify/core/config.ts';
import { ApiError } from '#netlify/core/errors.ts';

import { audience } from './development-issuer.ts';
import { IssuerUnavailable } from './issuer.ts';
import type { Caller } from './person.ts';
import { sharedSecrets } from './shared-secrets.ts';
import { personVerifier } from './verify-person.ts';

const serviceIssuer = 'baton-service';

/**
 * Identifies the sender of a request by the signed token; null without a token.
 *
 * A service token is accepted from our own issuer only, and no other caller can have the role worker.
 *
 * @throws ApiError `UNAUTHENTICATED` when the token is not valid, `SIGN_IN_UNAVAILABLE` when the issuer's keys cannot be read.
 */
export type VerifyCaller = (request: Request) => Promise<Caller | null>;

export function callerVerifier(config: ApiConfig): VerifyCaller {
  const verifyPerson = personVerifier(config);
  const verifyService = serviceVerifier(config);
  return async (request) => {
    const token = bearerToken(request);
    if (token === null) return null;
    return checked(() => (decodeJwt(token).iss === serviceIssuer ? verifyService(token) : verifyPerson(token)));
  };
}

function serviceVerifier({ serviceTokenSecrets, clockLeewaySeconds }: ApiConfig): (token: string) => Promise<Caller> {
  const expected = { issuer: serviceIssuer, audience, maxTokenAge: '5m', requiredClaims: ['exp'], clockTolerance: clockLeewaySeconds };
  const verify = sharedSecrets(serviceTokenSecrets, expected);
  return async (token) => {
    const payload = await verify(token);
    return {
      id: payload.sub ?? 'baton-worker',
      name: 'Baton workers',
      email: null,
      roles: ['worker'],
      groups: [],
      tenant: '',
      language: null,
      zone: null,
      kind: 'service',
    };
  };
}

function bearerToken(request: Request): string | null {
  const header = request.headers.get('authorization');
  if (header === null) return null;
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header.trim())?.[1];
  if (!token) throw new ApiError('UNAUTHENTICATED', { problem: 'the Authorization header is not a Bearer token' });
  return token;
}

async function checked(verify: () => Promise<Caller>): Promise<Caller> {
  try {
    return await verify();
  } catch (error) {
    throw asApiError(error);
  }
}

function asApiError(error: unknown): unknown {
  if (error instanceof IssuerUnavailable || error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid)
    return new ApiError('SIGN_IN_UNAVAILABLE', {}, { cause: error });
  if (error instanceof errors.JWTExpired) return new ApiError('UNAUTHENTICATED', { problem: 'the token has expired' });
  if (error instanceof errors.JWTClaimValidationFailed)
    return new ApiError('UNAUTHENTICATED', { problem: `the claim '${error.claim}' of the token is not what is expected here` });
  if (error instanceof errors.JOSEError) return new ApiError('UNAUTHENTICATED', { problem: 'the token is not valid here' });
  return error;
}
