import type { PermanentCause } from '#flowable/client/index.ts';

import type { WorkState } from './work-state.ts';
import type { ActivityAction } from './activity-actions.ts';

/** Facts of each error code of the API about its cause. Facts reach the caller as extensions of the error: ids, names and times, no secrets. */
export interface ErrorFacts {
  UNAUTHENTICATED: { problem: string };
  SIGN_IN_UNAVAILABLE: Record<never, never>;
  FORBIDDEN: { operation: string };
  INVALID_INPUT: { field: string; problem: string };
  PAGE_TOO_LARGE: { field: string; limit: number };
  UNKNOWN_PROCESS: { key: string; known: readonly string[] };
  IDEMPOTENCY_CONFLICT: { businessKey: string; processDefinitionKey: string };
  BUSINESS_KEY_IN_USE: { businessKey: string; processDefinitionKey: string; processInstanceId: string | null };
  NOT_FOUND: { kind: string; id: string };
  VERSION_CONFLICT: { version: number; status: string; changedBy: string | null; changedAt: string };
  ACTIVITY_ALREADY_DECIDED: { decidedBy: string; decidedAt: string; decision: Record<string, unknown> };
  ACTIVITY_CLOSED: { status: string; reason: string };
  CLAIMED_BY_OTHER: { assignee: string };
  NOT_ALLOWED: { action: ActivityAction | 'DETACH'; allowedTo: readonly string[] };
  FOUR_EYES: { person: string; decided: readonly string[]; started: boolean };
  NOT_CLAIMED: Record<never, never>;
  NOT_DELEGATED: Record<never, never>;
  /** A group of failures with open incidents. */
  GROUP_NOT_SOLVED: { open: number };
  DECISION_NOT_STUCK: { state: WorkState | null };
  DELEGATED: { assignee: string; owner: string };
  NOT_STANDALONE: { processInstanceId: string | null };
  BULK_NOT_ALLOWED: Record<never, never>;
  IDEMPOTENCY_KEY_REUSED: { kind: string };
  MESSAGE_NOT_EXPECTED: { messageName: string; businessKey: string };
  MESSAGE_AMBIGUOUS: { messageName: string; businessKey: string; waiting: number; instances: number };
  MESSAGE_NOT_DELIVERED: { messageName: string; businessKey: string; state: string; cause: string | null; problem: string };
  OPERATION_STATE: { status: string; problem: string };
  INSTANCE_ENDED: { processInstanceId: string };
  UNKNOWN_OPERATION: Record<never, never>;
  OPERATION_NOT_LISTED: Record<never, never>;
  ERASURE_TOO_EARLY: { problem: string };
  RATE_LIMITED: { what: string; limit: number; retryAfterSeconds: number };
  BUDGET_EXCEEDED: { budget: 'rows' | 'engineCalls' | 'ms'; limit: number };
  ENGINE_UNAVAILABLE: Record<never, never>;
  ENGINE_FAILED: Record<never, never>;
  /** `cause` is null where the engine gave none that is known; `problem` says it in a sentence. */
  ENGINE_REFUSED: { cause: PermanentCause['kind'] | null; problem: string };
  DATABASE_UNAVAILABLE: Record<never, never>;
}

export type ErrorCode = keyof ErrorFacts;

/** Narrows an error to one code. */
export const isOf = <Code extends ErrorCode>(error: ApiError, code: Code): error is ApiError<Code> => error.code === code;

/** An expected outcome that is not success. Whatever else is thrown is a fault of ours: masked and logged. */
export class ApiError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'ApiError';
  readonly code: Code;
  readonly facts: ErrorFacts[Code];
  constructor(code: Code, facts: ErrorFacts[Code], options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.facts = facts;
  }
}
