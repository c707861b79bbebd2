import { createRemoteJWKSet, decodeJwt, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

import type { ApiConfig } from '#netlify/config.ts';
import { ApiError } from '#netlify/errors.ts';

import { audience, developmentIssuer } from './development-issuer.ts';
import { type Person, roles } from './person.ts';

const serviceIssuer = 'baton-service';
const clockTolerance = 10;

/**
 * Who sent the request, from its signed token; null when it has none.
 *
 * A service token is accepted from our own issuer only, and nobody else can have the role worker.
 *
 * @throws ApiError `UNAUTHENTICATED` when the token does not hold, `SIGN_IN_UNAVAILABLE` when the issuer's keys cannot be read.
 */
export type VerifyCaller = (request: Request) => Promise<Person | null>;

export function callerVerifier(config: ApiConfig): VerifyCaller {
  const verifyPerson = personVerifier(config.people);
  const serviceKey = new TextEncoder().encode(config.serviceTokenSecret);
  return async (request) => {
    const token = bearerToken(request);
    if (token === null) return null;
    return checked(async () => {
      if (decodeJwt(token).iss !== serviceIssuer) return personFrom(await verifyPerson(token));
      const { payload } = await jwtVerify(token, serviceKey, {
        algorithms: ['HS256'],
        issuer: serviceIssuer,
        audience,
        maxTokenAge: '5m',
        clockTolerance,
        requiredClaims: ['exp'],
      });
      return { id: payload.sub ?? 'baton-worker', name: 'Baton workers', tenant: '', roles: ['worker'], groups: [], kind: 'service' };
    });
  };
}

function personVerifier(people: ApiConfig['people']): (token: string) => Promise<JWTPayload> {
  if (people.mode === 'development') {
    const key = new TextEncoder().encode(people.secret);
    const rules = { algorithms: ['HS256'], issuer: developmentIssuer, audience, clockTolerance, requiredClaims: ['exp', 'sub'] };
    return async (token) => (await jwtVerify(token, key, rules)).payload;
  }
  const keys: JWTVerifyGetKey = createRemoteJWKSet(new URL(people.jwksUrl), { timeoutDuration: 3_000 });
  const rules = {
    algorithms: ['RS256', 'ES256'],
    issuer: people.issuer,
    audience: people.audience,
    clockTolerance,
    requiredClaims: ['exp', 'sub'],
  };
  return async (token) => (await jwtVerify(token, keys, rules)).payload;
}

function bearerToken(request: Request): string | null {
  const header = request.headers.get('authorization');
  if (header === null) return null;
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header.trim())?.[1];
  if (!token) throw new ApiError('UNAUTHENTICATED', { problem: 'the Authorization header is not a Bearer token' });
  return token;
}

const claims = z.object({
  sub: z.string().min(1).max(200),
  name: z.string().max(200).optional(),
  tenant: z.string().max(200).default(''),
  roles: z.array(z.string()).default([]),
  groups: z.array(z.string().max(200)).max(100).default([]),
});

const personRoles = roles.filter((role) => role !== 'worker');

function personFrom(payload: JWTPayload): Person {
  const parsed = claims.safeParse(payload);
  if (!parsed.success) throw new ApiError('UNAUTHENTICATED', { problem: 'the token lacks the claims that this API needs' });
  const { sub, name, tenant, groups } = parsed.data;
  return {
    id: sub,
    name: name ?? sub,
    tenant,
    roles: personRoles.filter((role) => parsed.data.roles.includes(role)),
    groups,
    kind: 'person',
  };
}

async function checked(verify: () => Promise<Person>): Promise<Person> {
  try {
    return await verify();
  } catch (error) {
    if (error instanceof ApiError) throw error;
    if (error instanceof errors.JWTExpired) throw new ApiError('UNAUTHENTICATED', { problem: 'the token has expired' });
    if (keysUnreadable(error)) throw new ApiError('SIGN_IN_UNAVAILABLE', {}, { cause: error });
    throw new ApiError('UNAUTHENTICATED', { problem: 'the token is not valid here' });
  }
}

// jose has no class of its own for a key set that is not served; a failed fetch is a TypeError.
function keysUnreadable(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return true;
  return !(error instanceof errors.JOSEError) || error.code === 'ERR_JOSE_GENERIC';
}
