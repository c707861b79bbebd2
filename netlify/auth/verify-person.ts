import { type JWTPayload, jwtVerify, type JWTVerifyOptions } from 'jose';

import type { ApiConfig } from '#netlify/core/config.ts';

import { type ClaimRules, personFromClaims } from './claims.ts';
import type { ProductionPeople } from './config.ts';
import { audience as developmentAudience, developmentIssuer } from './development-issuer.ts';
import type { Caller } from './person.ts';
import { publishedKeys } from './published-keys.ts';
import { sharedSecrets } from './shared-secrets.ts';
import { type ExpectedClaims, tokenCheck } from './token-check.ts';

type VerifyToken = (token: string) => Promise<JWTPayload>;

/**
 * Verifies a token of the people's issuer and returns the person. Rejects with an error of jose, an IssuerUnavailable, or an ApiError about
 * a claim.
 */
export function personVerifier({ people, clockLeewaySeconds }: ApiConfig): (token: string) => Promise<Caller> {
  const verify =
    people.mode === 'development' ? developmentToken(people.secret, clockLeewaySeconds) : issuersToken(people, clockLeewaySeconds);
  const rules = people.mode === 'development' ? developmentClaims : { ...people, needsTenant: true };
  return async (token) => personFromClaims(await verify(token), rules);
}

const developmentClaims: ClaimRules = {
  claims: { id: 'sub', name: 'name', email: 'email', roles: 'roles', groups: 'groups', tenant: 'tenant' },
  roleMap: null,
  needsTenant: false,
};

function developmentToken(secret: string, leewaySeconds: number): VerifyToken {
  return sharedSecrets([secret], expectedClaims({ issuer: developmentIssuer, audience: developmentAudience, leewaySeconds }));
}

function issuersToken({ proof, issuer, audience }: ProductionPeople, leewaySeconds: number): VerifyToken {
  const expected = expectedClaims({ issuer, audience, leewaySeconds });
  switch (proof.kind) {
    case 'published': {
      const keys = publishedKeys(issuer ?? '', proof.jwksUrl);
      return async (token) => (await jwtVerify(token, keys, { ...expected, algorithms: proof.algorithms })).payload;
    }
    case 'shared':
      return sharedSecrets(proof.secrets, expected);
    case 'asked':
      return tokenCheck(proof.url, { issuer, audience, leewaySeconds });
  }
}

const expectedClaims = ({ issuer, audience, leewaySeconds }: ExpectedClaims): JWTVerifyOptions => ({
  clockTolerance: leewaySeconds,
  requiredClaims: ['exp'],
  ...(issuer !== null && { issuer }),
  ...(audience !== null && { audience }),
});
