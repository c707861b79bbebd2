import type { GraphQLError } from 'graphql';
import { createGraphQLError } from 'graphql-yoga';
import type { Logger } from 'pino';
import { ulid } from 'ulid';

import { FlowableError, type FlowableErrorCode, isUnanswered, sentenceOfCause } from '#flowable/client/index.ts';
import { describeError } from '#inngest/telemetry/describe-error.ts';
import { isDatabaseUnavailable, isValueRejected } from '#netlify/database/unavailable.ts';
import { withoutValues } from '#netlify/database/without-values.ts';
import { sentenceOf } from '#netlify/core/error-sentences.ts';
import { ApiError, isOf } from '#netlify/core/errors.ts';

/** Maps an engine error that no service has given a meaning of its own; null: a fault of ours. */
function ofEngine(error: FlowableError): ApiError | null {
  if (error.code === 'LOCK_LOST') return null;
  const cause = error.permanentCause;
  if (cause) return new ApiError('ENGINE_REFUSED', { cause: cause.kind, problem: `${sentenceOfCause(cause)}.` });
  if (isUnanswered(error)) return new ApiError('ENGINE_UNAVAILABLE', {});
  if (!refusals.has(error.code)) return new ApiError('ENGINE_FAILED', {});
  return new ApiError('ENGINE_REFUSED', { cause: null, problem: 'an operator finds the reason in the log.' });
}

const refusals: ReadonlySet<FlowableErrorCode> = new Set<FlowableErrorCode>(['REJECTED', 'CONFLICT', 'NOT_FOUND']);

/** Maps any error of a resolver to an error for the caller. Details of unexpected errors go to the log under a reference. */
export function toGraphQLError(error: unknown, log: Logger): GraphQLError {
  const thrown = isGraphQLError(error) ? error.originalError : error;
  // An error without an original one is GraphQL's own: syntax, validation, limits, a value of the wrong type.
  if (isGraphQLError(error) && (!thrown || isGraphQLError(thrown))) return withCode(error);
  const at = isGraphQLError(error) ? { nodes: error.nodes ?? null, path: error.path ?? null } : {};
  const expected = asApiError(thrown, log);
  if (expected) {
    const extensions = { ...expected.facts, code: expected.code, ...httpOf(expected) };
    return createGraphQLError(sentenceOf(expected), { ...at, extensions });
  }
  const reference = ulid();
  log.error({ reference, path: at.path, err: describe(thrown) }, 'Unexpected error');
  return createGraphQLError(`Something went wrong on our side. Reference ${reference}.`, {
    ...at,
    extensions: { code: 'INTERNAL', reference },
  });
}

/** Returns status and headers of an error, for callers that read no GraphQL. */
function httpOf(error: ApiError): { http?: { status: number; headers: Record<string, string> } } {
  if (!isOf(error, 'RATE_LIMITED')) return {};
  return { http: { status: 429, headers: { 'retry-after': String(error.facts.retryAfterSeconds) } } };
}

// Compared by name: a test runner or a bundle can hold the package twice, and then the classes differ.
function isGraphQLError(error: unknown): error is GraphQLError {
  return error instanceof Error && error.name === 'GraphQLError';
}

function asApiError(thrown: unknown, log: Logger): ApiError | null {
  if (thrown instanceof ApiError) return thrown;
  if (thrown instanceof FlowableError) {
    log.warn({ err: describe(thrown), engineCode: thrown.code, detail: thrown.detail }, 'Engine call failed');
    return ofEngine(thrown);
  }
  if (isDatabaseUnavailable(thrown)) {
    log.warn({ err: describe(thrown) }, 'Database call failed');
    return new ApiError('DATABASE_UNAVAILABLE', {});
  }
  if (isValueRejected(thrown)) {
    log.error({ err: describe(thrown) }, 'The database rejected a value');
    return new ApiError('INVALID_INPUT', { field: 'The request', problem: 'holds a value that the database cannot store. Shorten it.' });
  }
  return null;
}

function withCode(error: GraphQLError): GraphQLError {
  const code = typeof error.extensions['code'] === 'string' ? error.extensions['code'] : 'BAD_REQUEST';
  return createGraphQLError(error.message, {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    extensions: { ...error.extensions, code },
  });
}

const describe = (thrown: unknown): Record<string, unknown> => describeError(thrown, withoutValues);
