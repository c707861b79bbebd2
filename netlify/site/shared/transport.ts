import { t } from 'i18next';

import type { TypedDocumentString } from '#netlify/site/generated/graphql.ts';

const deadlineMs = 15_000;

/** Error for the person at the screen, with the facts from the API. */
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

/**
 * Sends the hash and the name of one generated document with a token. @throws ApiError always and only; UNREACHABLE when no answer came.
 */
export async function send<Result, Variables extends object>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  token: string,
): Promise<Result> {
  const answer = await post(JSON.stringify({ ...document.__meta__, variables }), token).catch((cause: unknown) => {
    throw toApiError(cause);
  });
  const [first] = answer.errors ?? [];
  if (first) throw new ApiError(textOf(first.extensions?.['code']) ?? 'INTERNAL', first.message, first.extensions);
  // Safe: documents are generated from the schema, together with the types of their results.
  if (answer.data) return answer.data as Result;
  if (answer.status === 401) throw new ApiError('UNAUTHENTICATED', t('Please sign in again.'));
  throw new ApiError('UNREACHABLE', t('The server answered with status {{status}}. Please try again.', { status: answer.status }));
}

interface Answer {
  readonly status: number;
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

async function post(body: string, token: string): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` },
    body,
    signal: AbortSignal.timeout(deadlineMs),
  });
  const answer: unknown = await response.json().catch(() => null);
  return { ...Object(answer), status: response.status };
}

/** Returns any error as ApiError: an error of another kind means that no answer came. */
export function toApiError(cause: unknown): ApiError {
  if (cause instanceof ApiError) return cause;
  return new ApiError('UNREACHABLE', t('The server cannot be reached. Nothing was lost; please try again.'));
}

/** Returns the one value that the API rejected: its path in the input, and the problem. Null when the error is not about one value. */
export function fieldProblemOf(error: ApiError | null): { readonly field: string; readonly message: string } | null {
  const field = textOf(error?.facts['field']);
  return error && field ? { field, message: asSentence(textOf(error.facts['problem']) ?? error.message) } : null;
}

// The API says 'must not be empty.' after the name of the field.
const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
