import type { GraphQLError } from 'graphql';
import { createGraphQLError } from 'graphql-yoga';
import type { Logger } from 'pino';
import { ulid } from 'ulid';

import { FlowableError, type FlowableErrorCode } from '#flowable/client/errors.ts';
import { isDatabaseUnavailable } from '#netlify/database/unavailable.ts';
import { withoutValues } from '#netlify/database/without-values.ts';
import { ApiError, type ErrorCode, type ErrorFacts } from '#netlify/errors.ts';

/** One sentence or two for people: what was wrong, what to do. */
const sentences: { readonly [Code in ErrorCode]: (facts: ErrorFacts[Code]) => string } = {
  UNAUTHENTICATED: ({ problem }) => `Sign in first: ${problem}.`,
  SIGN_IN_UNAVAILABLE: () => 'The sign-in service does not answer, so the token cannot be checked. Try again in a moment.',
  FORBIDDEN: ({ operation }) => `Your role does not allow ${operation}.`,
  INVALID_INPUT: ({ field, problem }) => `${field}: ${problem}`,
  PAGE_TOO_LARGE: ({ field, limit }) => `${field} must be between 1 and ${limit}. Read the rest with the next page.`,
  UNKNOWN_PROCESS: ({ key, known }) => `There is no process definition '${key}' to start. Known: ${known.join(', ') || 'none'}.`,
  IDEMPOTENCY_CONFLICT: ({ businessKey }) =>
    `This idempotency key was used with other input (business key '${businessKey}'). Repeat the first input, or use a new idempotency key.`,
  BUSINESS_KEY_IN_USE: ({ businessKey, processInstanceId }) =>
    `The business key '${businessKey}' is in use${processInstanceId ? ` by process instance ${processInstanceId}` : ''}. Choose another one.`,
  NOT_FOUND: ({ kind, id }) => `There is no ${kind} '${id}' that you may see.`,
  VERSION_CONFLICT: ({ version, changedBy, changedAt }) =>
    `${changedBy ?? 'Someone'} changed this Activity at ${changedAt}; it is now at version ${version}. Read it again, then decide.`,
  ACTIVITY_ALREADY_DECIDED: ({ decidedBy, decidedAt }) => `${decidedBy} decided this Activity at ${decidedAt}.`,
  ACTIVITY_CLOSED: ({ reason }) => `This Activity is closed: ${reason}.`,
  CLAIMED_BY_OTHER: ({ assignee }) => `${assignee} has claimed this Activity.`,
  NOT_ALLOWED: ({ action, allowedTo }) => `Only its ${either(allowedTo)} may ${actionWords[action]} this Activity.`,
  NOT_CLAIMED: () => 'Nobody has this Activity. Claim or assign it first.',
  NOT_DELEGATED: () => 'This Activity is not delegated: there is nobody to hand it back to.',
  DELEGATED: ({ assignee, owner }) => `${owner} has delegated this Activity to ${assignee}. It must be handed back first.`,
  NOT_STANDALONE: () => 'This Activity belongs to a process and ends with its user task. Complete it, or cancel the process instance.',
  BULK_NOT_ALLOWED: () => 'The form of this Activity does not allow one decision for many. Open it and decide it alone.',
  IDEMPOTENCY_KEY_REUSED: ({ kind }) =>
    `This idempotency key was used for another ${kind}. Repeat the first input, or use a new idempotency key.`,
  MESSAGE_NOT_EXPECTED: ({ messageName, businessKey }) =>
    `Nothing with the business key '${businessKey}' waits for the message '${messageName}' now.`,
  MESSAGE_AMBIGUOUS: ({ messageName, businessKey, waiting }) =>
    `${waiting} process instances with the business key '${businessKey}' wait for the message '${messageName}'; it goes to exactly one.`,
  INSTANCE_ENDED: ({ processInstanceId }) => `The process instance ${processInstanceId} has ended already.`,
  ENGINE_UNAVAILABLE: () => 'The process engine does not answer. Try again in a moment.',
  ENGINE_REFUSED: () => 'The process engine refused this request. An operator finds the reason in the log.',
  DATABASE_UNAVAILABLE: () => 'The database does not answer. Try again in a moment.',
};

const actionWords: Readonly<Record<ErrorFacts['NOT_ALLOWED']['action'], string>> = {
  READ: 'read',
  READ_PRIVATE: 'keep a draft for',
  READ_HISTORY: 'read the history of',
  CLAIM: 'claim',
  UNCLAIM: 'put back',
  ASSIGN: 'assign',
  DELEGATE: 'delegate',
  HAND_BACK: 'hand back',
  COMPLETE: 'decide',
  CHANGE: 'change priority or due date of',
  FOLLOW_UP: 'change the follow-up date of',
  COMMENT: 'comment on',
  ATTACH: 'attach something to',
  DETACH: 'remove this attachment from',
  WATCH: 'watch',
  CANCEL: 'cancel',
};

const either = (words: readonly string[]): string => words.join(', ').replace(/, (?=[^,]*$)/, ' or ');

type EngineFault = 'ENGINE_UNAVAILABLE' | 'ENGINE_REFUSED' | 'INTERNAL';

/** What a failed engine call means where no service has given it a meaning of its own. */
const engineFaults = {
  UNREACHABLE: 'ENGINE_UNAVAILABLE',
  TIMED_OUT: 'ENGINE_UNAVAILABLE',
  ENGINE_FAILED: 'ENGINE_UNAVAILABLE',
  UNAUTHORIZED: 'ENGINE_UNAVAILABLE',
  UNEXPECTED_RESPONSE: 'ENGINE_UNAVAILABLE',
  REJECTED: 'ENGINE_REFUSED',
  CONFLICT: 'ENGINE_REFUSED',
  NOT_FOUND: 'ENGINE_REFUSED',
  LOCK_LOST: 'INTERNAL',
} satisfies Record<FlowableErrorCode, EngineFault>;

/** The sentence of an expected error. */
export function sentenceOf<Code extends ErrorCode>(error: ApiError<Code>): string {
  return sentences[error.code](error.facts);
}

/** Turns whatever a resolver threw into what the caller may read. The rest goes to the log under a reference. */
export function toGraphQLError(error: unknown, log: Logger): GraphQLError {
  const thrown = isGraphQLError(error) ? error.originalError : error;
  // Without an original error it is GraphQL's own: syntax, validation, limits, a value of the wrong type.
  if (isGraphQLError(error) && (!thrown || isGraphQLError(thrown))) return withCode(error);
  const at = isGraphQLError(error) ? { nodes: error.nodes ?? null, path: error.path ?? null } : {};
  const expected = asApiError(thrown, log);
  if (expected) return createGraphQLError(sentenceOf(expected), { ...at, extensions: { ...expected.facts, code: expected.code } });
  const reference = ulid();
  log.error({ reference, path: at.path, err: describe(thrown) }, 'Unexpected error');
  return createGraphQLError(`Something went wrong on our side. Reference ${reference}.`, {
    ...at,
    extensions: { code: 'INTERNAL', reference },
  });
}

// By name: a test runner or a bundle can hold the package twice, and then the classes differ.
function isGraphQLError(error: unknown): error is GraphQLError {
  return error instanceof Error && error.name === 'GraphQLError';
}

function asApiError(thrown: unknown, log: Logger): ApiError | null {
  if (thrown instanceof ApiError) return thrown;
  if (thrown instanceof FlowableError) {
    const code = engineFaults[thrown.code];
    log.warn({ err: describe(thrown), engineCode: thrown.code, detail: thrown.detail }, 'Engine call failed');
    return code === 'INTERNAL' ? null : new ApiError(code, {});
  }
  if (isDatabaseUnavailable(thrown)) {
    log.warn({ err: describe(thrown) }, 'Database call failed');
    return new ApiError('DATABASE_UNAVAILABLE', {});
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

function describe(thrown: unknown): Record<string, unknown> {
  if (!(thrown instanceof Error)) return { message: String(thrown) };
  return { name: thrown.name, ...withoutValues(thrown), ...(thrown.cause ? { cause: describe(thrown.cause) } : {}) };
}
