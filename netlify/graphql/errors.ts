import type { GraphQLError } from 'graphql';
import { createGraphQLError } from 'graphql-yoga';
import type { Logger } from 'pino';
import { ulid } from 'ulid';

import { FlowableError, type FlowableErrorCode, isUnanswered, sentenceOfCause } from '#flowable/client/index.ts';
import type { WorkState } from '#netlify/services/work-items/states.ts';
import { isDatabaseUnavailable, isValueRejected } from '#netlify/database/unavailable.ts';
import { withoutValues } from '#netlify/database/without-values.ts';
import { ApiError, type ErrorCode, type ErrorFacts, isOf } from '#netlify/core/errors.ts';

/** Sentences for people: the problem, and the way out. */
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
  FOUR_EYES: ({ person, decided, started }) =>
    `Somebody else than ${person} must decide this: two people decide here, and ${person} has ${[
      ...decided.map((task) => `decided '${task}'`),
      ...(started ? ['started the process instance'] : []),
    ].join(' and ')}.`,
  NOT_CLAIMED: () => 'Nobody has this Activity. Claim or assign it first.',
  NOT_DELEGATED: () => 'This Activity is not delegated: there is nobody to hand it back to.',
  DECISION_NOT_STUCK: ({ state }) =>
    state === null
      ? 'Nothing is decided on this Activity, so there is nothing to send again and nothing to reopen.'
      : `This decision needs no help: ${stateWords[state]}.`,
  DELEGATED: ({ assignee, owner }) => `${owner} has delegated this Activity to ${assignee}. It must be handed back first.`,
  NOT_STANDALONE: () => 'This Activity belongs to a process and ends with its user task. Complete it, or cancel the process instance.',
  BULK_NOT_ALLOWED: () => 'The form of this Activity does not allow one decision for many. Open it and decide it alone.',
  IDEMPOTENCY_KEY_REUSED: ({ kind }) =>
    `This idempotency key was used for another ${kind}. Repeat the first input, or use a new idempotency key.`,
  MESSAGE_NOT_EXPECTED: ({ messageName, businessKey }) =>
    `Nothing with the business key '${businessKey}' waits for the message '${messageName}' now.`,
  MESSAGE_AMBIGUOUS: ({ messageName, businessKey, waiting, instances }) =>
    `${instances === 1 ? `${waiting} places of one process instance` : `${waiting} places of ${instances} process instances`} with the business key '${businessKey}' wait for the message '${messageName}'; it goes to exactly one.`,
  MESSAGE_NOT_DELIVERED: ({ messageName, businessKey, problem }) =>
    `The message '${messageName}' for the business key '${businessKey}' was not delivered. ${problem}`,
  INSTANCE_ENDED: ({ processInstanceId }) => `The process instance ${processInstanceId} has ended already.`,
  UNKNOWN_OPERATION: () => 'The server does not know this operation: the page is older or newer than the server. Load the page again.',
  OPERATION_NOT_LISTED: () =>
    'Only operations of the site are answered here, by their hash. An operator can let roles send their own with ARBITRARY_OPERATIONS.',
  ERASURE_TOO_EARLY: ({ problem }) => `Nothing is erased: ${problem}`,
  RATE_LIMITED: ({ what, limit, retryAfterSeconds }) => `More than ${limit} ${what}. Try again in ${retryAfterSeconds} s.`,
  BUDGET_EXCEEDED: ({ budget, limit }) =>
    `The request needs more than ${limit} ${budgetWords[budget]}. Ask for smaller pages (first), or for less of each row.`,
  ENGINE_UNAVAILABLE: () => 'The process engine does not answer. Try again in a moment.',
  ENGINE_FAILED: () =>
    'The process engine failed at this. Try again in a moment; if it fails again, an operator finds the reason in the log.',
  ENGINE_REFUSED: ({ problem }) => `The process engine rejects this: ${problem}`,
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
  RETRY: 'send again the decision of',
  REOPEN: 'reopen',
};

const stateWords: Readonly<Record<WorkState, string>> = {
  DONE: 'it counts, and nothing can be changed about it',
  WAITING: 'it is on its way to the process',
  RETRYING: 'it is sent again by itself',
  NEEDS_ATTENTION: 'somebody is helping it just now',
  REJECTED: 'the process has gone on without it',
};

const budgetWords: Readonly<Record<ErrorFacts['BUDGET_EXCEEDED']['budget'], string>> = {
  rows: 'rows',
  engineCalls: 'calls of the process engine',
  ms: 'milliseconds',
};

const either = (words: readonly string[]): string => words.join(', ').replace(/, (?=[^,]*$)/, ' or ');

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

/** Returns the sentence of an expected error. */
export function sentenceOf<Code extends ErrorCode>(error: ApiError<Code>): string {
  return sentences[error.code](error.facts);
}

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

function describe(thrown: unknown): Record<string, unknown> {
  if (!(thrown instanceof Error)) return { message: String(thrown) };
  return { name: thrown.name, ...withoutValues(thrown), ...(thrown.cause ? { cause: describe(thrown.cause) } : {}) };
}
