/** Signing in at an OpenID Connect issuer: authorization code with PKCE, as a public client. Loaded only where it is needed. */
import { t } from 'i18next';
import * as oauth from 'oauth4webapi';

import { SignedInDocument } from '#netlify/site/generated/graphql.ts';
import type { Session } from '#netlify/site/shared/session.ts';
import { ApiError, send } from '#netlify/site/shared/transport.ts';

import { type IssuerSettings, issuerSettings } from './settings.ts';

/** A sign-in under way: what its answer is checked against. */
export interface PendingSignIn {
  /** The address at the issuer. */
  readonly url: string;
  readonly state: string;
  readonly verifier: string;
}

const deadlineMs = 15_000;
const callbackUrl = new URL('/sign-in/callback', window.location.origin).href;

/** Prepares a sign-in. `state` begins with `kind`: the page of the answer then knows whether it is a window of its own. */
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

/** The same person with a new token. @throws when the issuer gives none */
export async function renewSession(session: Session): Promise<Session> {
  const settings = await issuerSettings();
  const { issuer, client } = partiesOf(settings);
  const refreshToken = session.issued?.refreshToken ?? '';
  const response = await oauth.refreshTokenGrantRequest(issuer, client, oauth.None(), refreshToken, requestOptions(settings));
  return sessionFrom(await oauth.processRefreshTokenResponse(issuer, client, response), session);
}

/** Where the session at the issuer is ended; null when it does not say. */
export async function signOutUrl({ issued }: Session): Promise<string | null> {
  const { issuer, clientId } = await issuerSettings();
  if (!issuer.end_session_endpoint) return null;
  const url = new URL(issuer.end_session_endpoint);
  url.searchParams.set('client_id', clientId);
  url.searchParams.set('post_logout_redirect_uri', new URL('/sign-in', window.location.origin).href);
  if (issued?.idToken) url.searchParams.set('id_token_hint', issued.idToken);
  return url.href;
}

/** What went wrong, and what to do. */
export function signInProblem(error: unknown): string {
  if (error instanceof oauth.AuthorizationResponseError || error instanceof oauth.ResponseBodyError)
    return t('The sign-in service said no ({{error}}). Try again, or ask whoever manages access.', { error: error.error });
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

/** The target of the token is named again where it was named in the first place (RFC 8707). */
function requestOptions({ issuer, parameters }: IssuerSettings): oauth.TokenEndpointRequestOptions {
  return {
    signal: () => AbortSignal.timeout(deadlineMs),
    additionalParameters: parameters['resource'] ? { resource: parameters['resource'] } : {},
    // The server takes http for an issuer on this machine only.
    [oauth.allowInsecureRequests]: issuer.token_endpoint.startsWith('http:'),
  };
}

/** A renewed token is kept even when nobody answers now: the issuer may not take the one before a second time. */
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
