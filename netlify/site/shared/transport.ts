import { ClientError, GraphQLClient } from 'graphql-request';
import { t } from 'i18next';

import type { TypedDocumentString } from '#netlify/site/generated/graphql.ts';

const deadlineMs = 15_000;

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
  fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(deadlineMs) }),
});

/** Sends one generated document with a token. @throws ApiError always and only; UNREACHABLE when no answer came. */
export async function send<Result, Variables extends object>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  token: string,
): Promise<Result> {
  try {
    return await client.request<Result>(document.toString(), variables, { authorization: `Bearer ${token}` });
  } catch (cause) {
    throw toApiError(cause);
  }
}

/** The error as ApiError, whatever was thrown. */
export function toApiError(cause: unknown): ApiError {
  if (cause instanceof ApiError) return cause;
  if (!(cause instanceof ClientError))
    return new ApiError('UNREACHABLE', t('The server cannot be reached. Nothing was lost; please try again.'));
  const { status, errors } = cause.response;
  const first = errors?.[0];
  if (first) return new ApiError(textOf(first.extensions['code']) ?? 'INTERNAL', first.message, first.extensions);
  if (status === 401) return new ApiError('UNAUTHENTICATED', t('Please sign in again.'));
  return new ApiError('UNREACHABLE', t('The server answered with status {{status}}. Please try again.', { status }));
}

/** The one value that the API found wrong: a path into what was sent, and what is wrong with it. Null when it is not about one value. */
export function fieldProblemOf(error: ApiError | null): { readonly field: string; readonly message: string } | null {
  const field = textOf(error?.facts['field']);
  return error && field ? { field, message: asSentence(textOf(error.facts['problem']) ?? error.message) } : null;
}

// The API says 'must not be empty.' after the name of the field.
const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
