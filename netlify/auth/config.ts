import { z } from 'zod';

import { personRoles, type Role } from './person.ts';
import { safeUrl } from './safe-url.ts';

const secret = z.string().min(32, 'at least 32 characters');

const claim = z.string().min(1);
const listOf = (text: string): string[] => text.split(',').map((item) => item.trim());

// None with a shared secret: who knows the public key could sign with it as if it were the secret.
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'] as const;

const rolePair = z.tuple([z.string().min(1), z.enum(personRoles)]);
const roleMap = z.string().transform((text, context) => {
  const pairs = listOf(text).map((pair) => rolePair.safeParse(pair.split('=').map((name) => name.trim())));
  if (pairs.some(({ success }) => !success))
    context.addIssue({ code: 'custom', message: `write name=role,name=role with the roles ${personRoles.join(', ')}` });
  return pairs.flatMap(({ data }) => (data ? [data] : []));
});

const parameters = z
  .string()
  .refine((text) => [...new URLSearchParams(text)].every(([, value]) => value !== ''), 'write name=value&name=value');

/** Settings of who may sign in, and how. Secrets have no default. */
export const authSettings = z.object({
  AUTH_MODE: z
    .enum(['development', 'production'])
    .describe('development: tokens of the seeded people. production: tokens of your issuer only.'),
  AUTH_DEV_SECRET: secret.optional().describe('Signs the tokens of the seeded people; at least 32 characters. Development only.'),
  AUTH_ISSUER: safeUrl
    .optional()
    .describe(
      'Your OpenID Connect issuer, exactly as its tokens name it. What else is needed to know of it is read there. The build of the site reads it, too. Production only.',
    ),
  AUTH_AUDIENCE: z.string().min(1).optional().describe('Audience that a token must name (`aud`). Needed with AUTH_ISSUER.'),
  AUTH_JWKS_URL: safeUrl
    .optional()
    .describe("Address of the issuer's public keys, where its discovery document cannot be read or is wrong."),
  AUTH_SHARED_SECRET: secret
    .optional()
    .describe('Secret that the issuer signs with (HS256), in place of public keys: GoTrue. It must be no other secret of these settings.'),
  AUTH_SHARED_SECRET_PREVIOUS: secret
    .optional()
    .describe('Secret of the issuer before the present one, taken as well while tokens signed with it live.'),
  AUTH_TOKEN_CHECK_URL: safeUrl
    .optional()
    .describe('Address that answers 200 to a valid token, in place of keys: hosted Netlify Identity, https://SITE/.netlify/identity/user.'),
  AUTH_ALGORITHMS: z
    .string()
    .default('RS256,ES256')
    .transform(listOf)
    .pipe(z.array(z.enum(algorithms)).min(1))
    .describe(`Signatures that are taken with public keys, of ${algorithms.join(', ')}.`),
  AUTH_CLOCK_LEEWAY_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(300)
    .default(10)
    .describe('How far the clock of an issuer may be off, in seconds.'),
  AUTH_ID_CLAIM: claim.default('sub').describe('Claim with the id of the person. It must never be given to somebody else.'),
  AUTH_NAME_CLAIM: claim.default('name').describe('Claim with the name that others see.'),
  AUTH_EMAIL_CLAIM: claim.default('email').describe('Claim with the e-mail address for notifications.'),
  AUTH_ROLES_CLAIM: claim
    .default('roles')
    .describe('Claim with the roles, as a path: `realm_access.roles` in Keycloak, `app_metadata.roles` in Netlify Identity.'),
  AUTH_GROUPS_CLAIM: claim.default('groups').describe('Claim with the groups; they are the candidate groups of the models.'),
  AUTH_TENANT_CLAIM: claim
    .optional()
    .describe('Claim with the tenant. Unset: the deployment has one tenant. Set: a token without it is refused.'),
  AUTH_ROLE_MAP: roleMap
    .optional()
    .describe(
      `The issuer's role names and ours: \`name=role,name=role\` with the roles ${personRoles.join(', ')}. Others then count for nothing.`,
    ),
  AUTH_CLIENT_ID: z.string().min(1).optional().describe('Client of the site at the issuer: public, with authorization code and PKCE.'),
  AUTH_SCOPES: z
    .string()
    .min(1)
    .default('openid profile email')
    .describe('Scopes that the site asks for. With `offline_access` it renews silently.'),
  AUTH_SIGN_IN_PARAMETERS: parameters
    .optional()
    .describe('What else the site asks the issuer for, as `name=value&name=value`: `audience=…` at Auth0, `resource=…` elsewhere.'),
});

/** Places of a person's values in a token: the name of a claim, or a path with dots. */
export interface ClaimPaths {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: string;
  readonly groups: string;
  /** Claim of the tenant; null: the deployment has one tenant. */
  readonly tenant: string | null;
}

/** Proof that a token of a person is the issuer's. */
export type TokenProof =
  | { readonly kind: 'published'; readonly jwksUrl: string | null; readonly algorithms: string[] }
  | { readonly kind: 'shared'; readonly secrets: readonly string[] }
  | { readonly kind: 'asked'; readonly url: string };

/** Settings with which the site sends people to the issuer. */
export interface SiteClient {
  readonly issuer: string;
  readonly clientId: string;
  readonly scopes: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface ProductionPeople {
  readonly mode: 'production';
  readonly issuer: string | null;
  readonly audience: string | null;
  readonly proof: TokenProof;
  readonly claims: ClaimPaths;
  /** Our roles by name at the issuer; null: the issuer uses our names. */
  readonly roleMap: ReadonlyMap<string, readonly Role[]> | null;
  /** Settings of the sign-in through the site; null: none. */
  readonly site: SiteClient | null;
}

export type PeopleIssuer = { readonly mode: 'development'; readonly secret: string } | ProductionPeople;

type Settings = z.infer<typeof authSettings>;

/** @returns the issuer of people, or what is wrong, by setting. */
export function peopleIssuer(settings: Settings): PeopleIssuer | { readonly wrong: readonly string[] } {
  if (settings.AUTH_MODE === 'development') {
    if (!settings.AUTH_DEV_SECRET) return { wrong: ['AUTH_DEV_SECRET (required with AUTH_MODE=development)'] };
    return { mode: 'development', secret: settings.AUTH_DEV_SECRET };
  }
  const wrong = productionFaults(settings);
  if (wrong.length > 0) return { wrong };
  const { AUTH_ISSUER: issuer = null, AUTH_AUDIENCE: audience = null } = settings;
  return {
    mode: 'production',
    issuer,
    audience,
    proof: tokenProof(settings),
    claims: claimPaths(settings),
    roleMap: rolesByName(settings),
    site: siteClient(settings),
  };
}

function productionFaults(settings: Settings): string[] {
  const { AUTH_ISSUER, AUTH_AUDIENCE, AUTH_JWKS_URL, AUTH_SHARED_SECRET, AUTH_TOKEN_CHECK_URL, AUTH_CLIENT_ID, AUTH_DEV_SECRET } = settings;
  const proofs = Object.entries({ AUTH_JWKS_URL, AUTH_SHARED_SECRET, AUTH_TOKEN_CHECK_URL }).flatMap(([name, value]) =>
    value ? [name] : [],
  );
  const hasPublicKeys = !AUTH_SHARED_SECRET && !AUTH_TOKEN_CHECK_URL;
  return [
    ...(proofs.length > 1 ? [`${proofs.join(' and ')} (each is another way to check a token: set one)`] : []),
    ...(hasPublicKeys && !AUTH_ISSUER ? ['AUTH_ISSUER (required with AUTH_MODE=production)'] : []),
    ...(hasPublicKeys && !AUTH_AUDIENCE ? ['AUTH_AUDIENCE (required with AUTH_MODE=production)'] : []),
    ...(AUTH_CLIENT_ID && !AUTH_ISSUER ? ['AUTH_ISSUER (required with AUTH_CLIENT_ID: the site signs people in there)'] : []),
    ...(AUTH_DEV_SECRET ? ['AUTH_DEV_SECRET (the development issuer is not allowed with AUTH_MODE=production: unset it)'] : []),
  ];
}

function tokenProof(settings: Settings): TokenProof {
  const { AUTH_SHARED_SECRET: present, AUTH_SHARED_SECRET_PREVIOUS: previous } = settings;
  if (present) return { kind: 'shared', secrets: previous ? [present, previous] : [present] };
  if (settings.AUTH_TOKEN_CHECK_URL) return { kind: 'asked', url: settings.AUTH_TOKEN_CHECK_URL };
  return { kind: 'published', jwksUrl: settings.AUTH_JWKS_URL ?? null, algorithms: settings.AUTH_ALGORITHMS };
}

const claimPaths = (settings: Settings): ClaimPaths => ({
  id: settings.AUTH_ID_CLAIM,
  name: settings.AUTH_NAME_CLAIM,
  email: settings.AUTH_EMAIL_CLAIM,
  roles: settings.AUTH_ROLES_CLAIM,
  groups: settings.AUTH_GROUPS_CLAIM,
  tenant: settings.AUTH_TENANT_CLAIM ?? null,
});

function rolesByName({ AUTH_ROLE_MAP: pairs }: Settings): ProductionPeople['roleMap'] {
  if (!pairs) return null;
  const names = new Set(pairs.map(([name]) => name));
  return new Map([...names].map((name) => [name, pairs.flatMap(([given, role]) => (given === name ? [role] : []))]));
}

function siteClient(settings: Settings): SiteClient | null {
  const { AUTH_ISSUER: issuer, AUTH_CLIENT_ID: clientId, AUTH_SCOPES: scopes, AUTH_SIGN_IN_PARAMETERS: asked = '' } = settings;
  if (!issuer || !clientId) return null;
  return { issuer, clientId, scopes, parameters: Object.fromEntries(new URLSearchParams(asked)) };
}
