import type { WorkState } from './work-state.ts';
import type { ApiError, ErrorCode, ErrorFacts } from './errors.ts';

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
  OPERATION_STATE: ({ problem }) => problem,
  UNKNOWN_OPERATION: () => 'The server does not know this operation: the page is older or newer than the server. Load the page again.',
  OPERATION_NOT_LISTED: () =>
    'Only operations of the site are answered here, by their hash. An operator can let roles send their own with ARBITRARY_OPERATIONS.',
  ERASURE_TOO_EARLY: ({ problem }) => `Nothing is erased: ${problem}`,
  RATE_LIMITED: ({ what, limit, retryAfterSeconds }) => `More than ${limit} ${what}. Try again in ${retryAfterSeconds} s.`,
  BUDGET_EXCEEDED: ({ budget, limit }) =>
    `The request needs more than ${limit} ${budgetWords[budget]}. Ask for smaller pages (first), or for less of each row.`,
  GROUP_NOT_SOLVED: ({ open }) =>
    `${open === 1 ? 'One incident of this cause is' : `${open} incidents of this cause are`} not over. Retry or cancel first, and wait for the outcome.`,
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

/** Returns the sentence of an expected error. */
export function sentenceOf<Code extends ErrorCode>(error: ApiError<Code>): string {
  return sentences[error.code](error.facts);
}
