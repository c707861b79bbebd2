import { decodeJwt, errors, jwtVerify } from 'jose';

import type { ApiConfig } from '#netlify/config.ts';
import { ApiError } from '#netlify/errors.ts';

import { audience } from './development-issuer.ts';
import { IssuerUnavailable } from './issuer.ts';
import type { Caller } from './person.ts';
import { personVerifier } from './verify-person.ts';

const serviceIssuer = 'baton-service';

/**
 * Who sent the request, from its signed token; null when it has none.
 *
 * A service token is accepted from our own issuer only, and nobody else can have the role worker.
 *
 * @throws ApiError `UNAUTHENTICATED` when the token does not hold, `SIGN_IN_UNAVAILABLE` when the issuer's keys cannot be read.
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

function serviceVerifier({ serviceTokenSecret, clockLeewaySeconds }: ApiConfig): (token: string) => Promise<Caller> {
  const key = new TextEncoder().encode(serviceTokenSecret);
  const expected = { algorithms: ['HS256'], issuer: serviceIssuer, audience, maxTokenAge: '5m', requiredClaims: ['exp'] };
  return async (token) => {
    const { payload } = await jwtVerify(token, key, { ...expected, clockTolerance: clockLeewaySeconds });
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
