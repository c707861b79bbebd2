import { ClientError, GraphQLClient } from 'graphql-request';

import type { TypedDocumentString } from '#netlify/site/generated/graphql.ts';

import { reportConnection } from './connection.ts';
import { currentSession, endSession } from './session.ts';

const deadlineMs = 15_000;
// The server, or a part that it needs, is away: what is on the screen may be old.
const awayCodes = new Set(['UNREACHABLE', 'ENGINE_UNAVAILABLE', 'DATABASE_UNAVAILABLE', 'SIGN_IN_UNAVAILABLE']);

/** What went wrong, in words for the person at the screen, with the facts that the API gave. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.facts = facts;
  }
}

const client = new GraphQLClient(new URL('/graphql', window.location.origin).href, {
  headers: (): Record<string, string> => {
    const session = currentSession();
    return session ? { authorization: `Bearer ${session.token}` } : {};
  },
  fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(deadlineMs) }),
});

/** Runs one generated document. @throws ApiError always and only; UNREACHABLE when no answer came. */
export async function callApi<Result, Variables extends object>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const askedWith = currentSession()?.token;
  try {
    const result = await client.request<Result>(document.toString(), variables);
    reportConnection('there');
    return result;
  } catch (cause) {
    const error = toApiError(cause);
    reportConnection(awayCodes.has(error.code) ? 'lost' : 'there');
    if (error.code === 'UNAUTHENTICATED' && askedWith === currentSession()?.token)
      endSession('Your sign-in has expired. Please sign in again.');
    throw error;
  }
}

/** The error as ApiError, whatever was thrown. */
export function toApiError(cause: unknown): ApiError {
  if (cause instanceof ApiError) return cause;
  if (!(cause instanceof ClientError))
    return new ApiError('UNREACHABLE', 'The server cannot be reached. Nothing was lost; please try again.');
  const { status, errors } = cause.response;
  const first = errors?.[0];
  if (first) return new ApiError(textOf(first.extensions['code']) ?? 'INTERNAL', first.message, first.extensions);
  if (status === 401) return new ApiError('UNAUTHENTICATED', 'Please sign in again.');
  return new ApiError('UNREACHABLE', `The server answered with status ${status}. Please try again.`);
}

/** The one value that the API found wrong: a path into what was sent, and what is wrong with it. Null when it is not about one value. */
export function fieldProblemOf(error: ApiError | null): { readonly field: string; readonly message: string } | null {
  const field = textOf(error?.facts['field']);
  return error && field ? { field, message: textOf(error.facts['problem']) ?? error.message } : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
