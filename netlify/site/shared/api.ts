import { t } from 'i18next';

import type { TypedDocumentString } from '#netlify/site/generated/graphql.ts';

import { reportConnection } from './connection.ts';
import { currentSession, expireSession } from './session.ts';
import { sessionToken } from './session-token.ts';
import { ApiError, send, toApiError } from './transport.ts';

export { ApiError, fieldProblemOf, toApiError } from './transport.ts';

// The server, or a part behind it, is away: the data on the screen may be old.
const awayCodes = new Set(['UNREACHABLE', 'ENGINE_UNAVAILABLE', 'DATABASE_UNAVAILABLE', 'SIGN_IN_UNAVAILABLE']);

/** Whether the same call would fail again: the server has understood and refuses. */
export const isRefusal = ({ code }: ApiError): boolean => !awayCodes.has(code) && code !== 'INTERNAL' && code !== 'UNAUTHENTICATED';

/** Runs one generated document as the signed-in person. @throws ApiError always and only; UNREACHABLE when no answer came. */
export async function callApi<Result, Variables extends object>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const token = await sessionToken();
  if (token === null) throw signInExpired();
  try {
    const result = await send(document, variables, token);
    reportConnection('there');
    return result;
  } catch (cause) {
    const error = toApiError(cause);
    reportConnection(awayCodes.has(error.code) ? 'lost' : 'there');
    // The failure of a call from before a new sign-in says nothing about the new session.
    if (error.code === 'UNAUTHENTICATED' && token === currentSession()?.token) expireSession();
    throw error.code === 'UNAUTHENTICATED' ? signInExpired() : error;
  }
}

const signInExpired = () => new ApiError('UNAUTHENTICATED', t('Sign in again, then repeat this.'));
