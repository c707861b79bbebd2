import type { ApiConfig } from '#netlify/core/config.ts';

import type { SiteClient } from './config.ts';
import { type IssuerMetadata, IssuerUnavailable, readIssuer } from './issuer.ts';

/** Way of signing in on the site: the development issuer, the issuer of the settings, or none. */
export type SignInSettings =
  | { readonly kind: 'development' }
  | { readonly kind: 'none' }
  | ({ readonly kind: 'issuer'; readonly issuer: Omit<IssuerMetadata, 'jwks_uri'> } & Omit<SiteClient, 'issuer'>);

/** Returns the sign-in settings, none of which is secret. 503 while the issuer cannot be read. */
export async function signInSettings({ people }: Pick<ApiConfig, 'people'>): Promise<Response> {
  try {
    return Response.json(await settingsOf(people), { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    if (!(error instanceof IssuerUnavailable)) throw error;
    const message = 'The sign-in service does not answer. Try again in a moment.';
    return Response.json({ error: { code: 'SIGN_IN_UNAVAILABLE', message } }, { status: 503 });
  }
}

async function settingsOf(people: ApiConfig['people']): Promise<SignInSettings> {
  if (people.mode === 'development') return { kind: 'development' };
  if (!people.site) return { kind: 'none' };
  const { issuer, clientId, scopes, parameters } = people.site;
  const { jwks_uri: _, ...metadata } = await readIssuer(issuer);
  return { kind: 'issuer', issuer: metadata, clientId, scopes, parameters };
}
