/** Sign-in at an OpenID Connect issuer: authorization code with PKCE, as a public client. Loaded on demand. */
import { t } from 'i18next';
import * as oauth from 'oauth4webapi';

import { SignedInDocument } from '#netlify/site/generated/graphql.ts';
import type { Session } from '#netlify/site/shared/session.ts';
import { ApiError, send } from '#netlify/site/shared/transport.ts';

import { type IssuerSettings, issuerSettings } from './settings.ts';

/** Sign-in under way, with the values to check the answer against. */
export interface PendingSignIn {
  /** Address at the issuer. */
  readonly url: string;
  readonly state: string;
  readonly verifier: string;
}

const deadlineMs = 15_000;
const callbackUrl = new URL('/sign-in/callback', window.location.origin).href;

/** Prepares a sign-in. `state` begins with `kind`: this tells the page of the answer whether it is a window of its own. */
export async function prepareSignIn(kind: 'page' | 'window'): Promise<PendingSignIn> {
  const { issuer, clientId, scopes, parameters } = await issuerSettings();
  const verifier = oauth.generateRandomCodeVerifier();
  const state = `${kind}.${oauth.generateRandomState()}`;
  const url = new URL(issuer.authorization_endpoint);
  const asked = {
    ...parameters,
    client_id: clientId,
    redirect_uri: callbackUrl,
    response_type: 'code',
    scope: scopes,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return { url: url.href, state, verifier };
}

/** Turns the issuer's answer into a session. @throws an error for `signInProblem` */
export async function finishSignIn({ state, verifier }: Omit<PendingSignIn, 'url'>, answer: URL): Promise<Session> {
  const settings = await issuerSettings();
  const { issuer, client } = partiesOf(settings);
  const parameters = oauth.validateAuthResponse(issuer, client, answer, state);
  const options = requestOptions(settings);
  const response = await oauth.authorizationCodeGrantRequest(issuer, client, oauth.None(), parameters, callbackUrl, verifier, options);
  return sessionFrom(await oauth.processAuthorizationCodeResponse(issuer, client, response), null);
}

/** Renews the session of the same person with a new token. @throws when the issuer gives none */
export async function renewSession(session: Session): Promise<Session> {
  const settings = await issuerSettings();
  const { issuer, client } = partiesOf(settings);
  const refreshToken = session.issued?.refreshToken ?? '';
  const response = await oauth.refreshTokenGrantRequest(issuer, client, oauth.None(), refreshToken, requestOptions(settings));
  return sessionFrom(await oauth.processRefreshTokenResponse(issuer, client, response), session);
}

/** Revokes the tokens of a session where the issuer can: copies become worthless. Never fails. */
export async function revokeTokens({ token, issued }: Session): Promise<void> {
  const settings = await issuerSettings();
  const { issuer, client } = partiesOf(settings);
  if (!issuer.revocation_endpoint) return;
  const { additionalParameters: _, ...options } = requestOptions(settings);
  const revoke = async (given: string) =>
    oauth.processRevocationResponse(await oauth.revocationRequest(issuer, client, oauth.None(), given, options));
  await Promise.allSettled([issued?.refreshToken ?? [], token].flat().map(revoke));
}

/** Returns the address that ends the session at the issuer; null when the issuer names none. */
export async function signOutUrl({ issued }: Session): Promise<string | null> {
  const { issuer, clientId } = await issuerSettings();
  if (!issuer.end_session_endpoint) return null;
  const url = new URL(issuer.end_session_endpoint);
  url.searchParams.set('client_id', clientId);
  url.searchParams.set('post_logout_redirect_uri', new URL('/sign-in', window.location.origin).href);
  if (issued?.idToken) url.searchParams.set('id_token_hint', issued.idToken);
  return url.href;
}

/** Describes the problem of a sign-in, and the way out. */
export function signInProblem(error: unknown): string {
  if (error instanceof oauth.AuthorizationResponseError || error instanceof oauth.ResponseBodyError)
    return t('The sign-in service refused ({{error}}). Try again, or ask whoever manages access.', { error: error.error });
  if (error instanceof ApiError && error.code === 'FORBIDDEN')
    return t(
      'The sign-in service knows you, but you have no role in Baton. Ask whoever manages access to give you one, then sign in again.',
    );
  if (error instanceof ApiError) return error.message;
  if (error instanceof oauth.OperationProcessingError)
    return t('This answer of the sign-in service does not fit: perhaps it is an old one, or was begun in another window. Try again.');
  return t('The sign-in service cannot be reached from this browser. Try again in a moment.');
}

const partiesOf = ({ issuer, clientId }: IssuerSettings): { issuer: oauth.AuthorizationServer; client: oauth.Client } => ({
  issuer,
  client: { client_id: clientId },
});

/** Returns the options of token requests. A target of the token (RFC 8707) is named again here. */
function requestOptions({ issuer, parameters }: IssuerSettings): oauth.TokenEndpointRequestOptions {
  return {
    signal: () => AbortSignal.timeout(deadlineMs),
    additionalParameters: parameters['resource'] ? { resource: parameters['resource'] } : {},
    // The server accepts http only for an issuer on this machine.
    [oauth.allowInsecureRequests]: issuer.token_endpoint.startsWith('http:'),
  };
}

/** Returns the person of a token. A renewed token is kept even without an answer: the issuer may not take the old token a second time. */
async function personOf(token: string, before: Session | null): Promise<Session['person']> {
  try {
    return (await send(SignedInDocument, {}, token)).me;
  } catch (error) {
    if (before) return before.person;
    throw error;
  }
}

async function sessionFrom(tokens: oauth.TokenEndpointResponse, before: Session | null): Promise<Session> {
  return {
    token: tokens.access_token,
    person: await personOf(tokens.access_token, before),
    issued: {
      refreshToken: tokens.refresh_token ?? before?.issued?.refreshToken ?? null,
      idToken: tokens.id_token ?? before?.issued?.idToken ?? null,
      expiresAt: tokens.expires_in === undefined ? null : Date.now() + tokens.expires_in * 1000,
    },
  };
}
