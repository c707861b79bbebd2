import type { JWTPayload } from 'jose';
import { z } from 'zod';

import { isUnprintable } from '#inngest/define/one-line.ts';
import { ApiError } from '#netlify/core/errors.ts';

import type { ClaimPaths } from './config.ts';
import { type Caller, personRoles, type Role } from './person.ts';

/** Rules for reading the claims of an issuer. */
export interface ClaimRules {
  readonly claims: ClaimPaths;
  /** Our roles by name at the issuer; null: the issuer uses our names. */
  readonly roleMap: ReadonlyMap<string, readonly Role[]> | null;
  /** Whether a token without tenant is refused, where there is a claim for the tenant. */
  readonly needsTenant: boolean;
}

const maxTextLength = 200;
const maxNames = 200;

/**
 * Returns the person of a token whose signature, issuer and times have been checked.
 *
 * @throws ApiError `UNAUTHENTICATED` naming the claim that is missing or of another kind.
 */
export function personFromClaims(payload: JWTPayload, { claims, roleMap, needsTenant }: ClaimRules): Caller {
  const at = (path: string) => claimAt(payload, path);
  const id = textOf(at(claims.id));
  if (id === null || isReserved(id)) throw lacks(claims.id, 'a text with the id of the person');
  const email = isVerified(payload) ? emailOf(at(claims.email)) : null;
  return {
    id,
    name: textOf(at(claims.name)) ?? textOf(payload['preferred_username']) ?? email ?? id,
    email,
    roles: rolesOf(namesAt(payload, claims.roles), roleMap),
    groups: namesAt(payload, claims.groups),
    tenant: claims.tenant === null ? '' : tenantOf(at(claims.tenant), claims.tenant, needsTenant),
    language: languageOf(payload['locale']),
    zone: zoneOf(payload['zoneinfo']),
    kind: 'person',
    ...(payload.exp !== undefined && { expiresAt: payload.exp * 1000 }),
  };
}

/** Returns a claim by the whole name, as issuers use addresses for names; else by the path with dots. */
function claimAt(payload: JWTPayload, path: string): unknown {
  if (Object.hasOwn(payload, path)) return payload[path];
  let found: unknown = payload;
  for (const name of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    found = Reflect.get(found, name);
  }
  return found;
}

/** Returns the names in a claim: a list, or a text with names between spaces or commas. */
function namesAt(payload: JWTPayload, path: string): string[] {
  const claim = claimAt(payload, path) ?? [];
  const names: unknown[] = typeof claim === 'string' ? claim.split(/[\s,]+/).filter(Boolean) : Array.isArray(claim) ? claim : [null];
  const texts = names.flatMap((name) => textOf(name) ?? []);
  if (texts.length < names.length || texts.length > maxNames) throw lacks(path, `a list of at most ${maxNames} names`);
  return [...new Set(texts)];
}

/** Returns the roles of a person. An issuer of people cannot give the role worker. */
function rolesOf(names: readonly string[], roleMap: ClaimRules['roleMap']): Role[] {
  const ours = new Set(roleMap ? names.flatMap((name) => roleMap.get(name) ?? []) : names);
  return personRoles.filter((role) => ours.has(role));
}

function tenantOf(claim: unknown, path: string, needsTenant: boolean): string {
  const tenant = textOf(claim);
  if (tenant !== null) return tenant;
  if (needsTenant) throw lacks(path, 'a text with the tenant');
  return '';
}

function textOf(claim: unknown): string | null {
  return typeof claim === 'string' && claim !== '' && claim.length <= maxTextLength && !isUnprintable(claim) ? claim : null;
}

/** The actor of what nobody did, and the beginnings of keys that stand beside ids of people: nobody may be called so. */
const isReserved = (id: string): boolean => /^(?:process$|role:|group:)/i.test(id);

/** Claim `email_verified`, as a boolean or a text. An issuer that leaves the claim out is trusted. */
const isVerified = ({ email_verified: verified }: JWTPayload): boolean =>
  verified === undefined || verified === true || verified === 'true';

const emailOf = (claim: unknown): string | null => z.email().safeParse(textOf(claim)).data ?? null;

function languageOf(claim: unknown): string | null {
  try {
    return Intl.getCanonicalLocales(textOf(claim)?.replaceAll('_', '-') ?? [])[0] ?? null;
  } catch {
    return null;
  }
}

function zoneOf(claim: unknown): string | null {
  const zone = textOf(claim);
  try {
    return zone && new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

const lacks = (path: string, expected: string): ApiError =>
  new ApiError('UNAUTHENTICATED', { problem: `the claim '${path}' of the token is not ${expected}` });
