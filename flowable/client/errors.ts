import { isAxiosError, isCancel, type AxiosError } from 'axios';
import { z } from 'zod';

import { type PermanentCause, permanentCauseOf, sentenceOfCause } from './permanent-cause.ts';

/**
 * Reason of a failed call to the engine:
 * - `UNREACHABLE`: no connection, or a broken one. Unless the connection was refused, the engine may have done the work.
 * - `TIMED_OUT`: no whole answer within the deadline. The engine may have done the work.
 * - `REJECTED`: the request is wrong (400), or was refused here before sending. A repeat cannot help.
 * - `UNAUTHORIZED`: user, password or privilege are wrong (401, 403), or there were too many wrong passwords (429).
 * - `LOCK_LOST`: the worker does not hold the lock on the job any more.
 * - `NOT_FOUND`: the engine itself says that there is no such object (404).
 * - `CONFLICT`: the object is in another state already (409).
 * - `ENGINE_FAILED`: any 5xx, also for optimistic locking, suspended objects and invalid models. The work is not done in most cases; look.
 *   `permanentCause` marks failures that a repeat cannot help.
 * - `UNEXPECTED_RESPONSE`: not an answer of the engine that we know: HTML, cut JSON, a redirect, another schema, more than 50 MB.
 */
export type FlowableErrorCode =
  | 'UNREACHABLE'
  | 'TIMED_OUT'
  | 'REJECTED'
  | 'UNAUTHORIZED'
  | 'LOCK_LOST'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'ENGINE_FAILED'
  | 'UNEXPECTED_RESPONSE';

/** Known facts about a failed call. */
export interface FlowableErrorFacts {
  readonly code: FlowableErrorCode;
  /** Group and function of the client: `externalWorkerJobs.complete`. */
  readonly operation: string;
  /** Half-sentence for people. */
  readonly fact: string;
  /** HTTP status, when an answer arrived. */
  readonly status?: number | undefined;
  /** The engine's own text, at most 500 characters. May name tables: for logs, not for users of the API. */
  readonly detail?: string | undefined;
  /** Cause of a call that fails until somebody changes something, where known. */
  readonly permanentCause?: PermanentCause | null;
  /** A plain error without request, headers or settings. */
  readonly cause?: Error | undefined;
}

/** Error of every failure in the client. No part of the error, the cause included, leads to the credentials. */
export class FlowableError extends Error {
  override readonly name = 'FlowableError';
  readonly code: FlowableErrorCode;
  readonly operation: string;
  readonly status: number | undefined;
  readonly detail: string | undefined;
  readonly permanentCause: PermanentCause | null;

  constructor(facts: FlowableErrorFacts) {
    super(`${facts.operation} failed: ${facts.fact}`, facts.cause ? { cause: facts.cause } : undefined);
    this.code = facts.code;
    this.operation = facts.operation;
    this.status = facts.status;
    this.detail = facts.detail;
    this.permanentCause = facts.permanentCause ?? null;
  }
}

/** Whether this is an error of this client; with `code`, only an error with that code. */
export function isFlowableError(error: unknown, code?: FlowableErrorCode): error is FlowableError {
  return error instanceof FlowableError && (code === undefined || error.code === code);
}

/**
 * Whether the same call fails each time until somebody changes data, model or suspension: the cause is known, or the request itself is
 * wrong. False for a failure that may pass or is not known: repeat the call, or read the state again.
 */
export function isPermanent(error: unknown): error is FlowableError {
  return isFlowableError(error) && (error.permanentCause !== null || error.code === 'REJECTED');
}

/** Whether no part of the engine answered: only then the engine is away. */
export function isUnanswered(error: FlowableError): boolean {
  return error.code === 'UNREACHABLE' || error.code === 'TIMED_OUT' || [502, 503, 504].includes(error.status ?? 0);
}

/** Turns any failure of a call into a FlowableError; a FlowableError is returned unchanged. */
export function toFlowableError(error: unknown, operation: string): FlowableError {
  if (error instanceof FlowableError) return error;
  if (error instanceof z.ZodError) return unexpectedReply(error, operation);
  if (isTimeout(error)) {
    return new FlowableError({ code: 'TIMED_OUT', operation, fact: 'the engine did not answer within the deadline', cause: plain(error) });
  }
  if (isTooLarge(error)) {
    const fact = 'the answer is larger than 50 MB';
    return new FlowableError({ code: 'UNEXPECTED_RESPONSE', operation, fact, cause: plain(error) });
  }
  if (isAxiosError(error) && error.response && !wasCut(error)) return fromAnswer(error, error.response, operation);
  if (isAxiosError(error)) {
    const fact = `no connection to the engine, or it broke (${error.code ?? error.message})`;
    return new FlowableError({ code: 'UNREACHABLE', operation, fact, cause: plain(error) });
  }
  const fact = error instanceof Error ? error.message : 'the client broke for an unknown reason';
  return new FlowableError({ code: 'UNEXPECTED_RESPONSE', operation, fact, cause: plain(error) });
}

/** Whether the answer exceeds the limit of the client: the engine is there, and a smaller page may do. */
export const isTooLarge = (error: unknown): boolean =>
  isAxiosError(error) && error.code === 'ERR_BAD_RESPONSE' && error.message.includes('maxContentLength');

/** Whether the connection ended in the middle of an answer. */
export function wasCut(error: AxiosError): boolean {
  return error.code === 'ERR_BAD_RESPONSE' && error.message.includes('aborted');
}

const engineFault = z
  .object({ message: z.string().nullish(), exception: z.string().nullish() })
  .refine((body) => body.message !== undefined || body.exception !== undefined);

const maxDetail = 500;

function fromAnswer(error: AxiosError, answer: { status: number; data: unknown }, operation: string): FlowableError {
  const { status } = answer;
  const fault = engineFault.safeParse(parsed(answer.data));
  const text = fault.success ? (fault.data.exception ?? fault.data.message ?? '') : '';
  const detail = text.trim().slice(0, maxDetail) || undefined;
  const code = codeOf(status, text, fault.success);
  const permanentCause = fault.success ? permanentCauseOf(text) : null;
  const fact = permanentCause ? `${sentenceOfCause(permanentCause)} (${status})` : factOf(code, status, detail);
  return new FlowableError({ code, operation, fact, status, detail, permanentCause, cause: plain(error) });
}

function codeOf(status: number, text: string, isEngine: boolean): FlowableErrorCode {
  if ((status === 403 || status === 400) && text.includes('does not hold a lock')) return 'LOCK_LOST';
  // 429: too many log-ins with a wrong password.
  if (status === 401 || status === 403 || status === 429) return 'UNAUTHORIZED';
  if (status >= 500) return 'ENGINE_FAILED';
  if (status === 400) return 'REJECTED';
  // Only the engine's own 404 means "no such object"; one from a proxy or a wrong base URL must not look like it.
  if (!isEngine || status < 400) return 'UNEXPECTED_RESPONSE';
  if (status === 404) return 'NOT_FOUND';
  return status === 409 ? 'CONFLICT' : 'REJECTED';
}

const sentences: Partial<Record<FlowableErrorCode, string>> = {
  REJECTED: 'the engine refused the request',
  UNAUTHORIZED: 'the engine does not accept this user or password, or the user lacks the privilege',
  LOCK_LOST: 'the worker no longer holds the lock on the job',
  NOT_FOUND: 'the engine has no such object',
  CONFLICT: 'the object has been changed by someone else',
  ENGINE_FAILED: 'the engine failed',
  UNEXPECTED_RESPONSE: 'the answer does not come from a Flowable engine; check its base URL and what stands between',
};

function factOf(code: FlowableErrorCode, status: number, detail: string | undefined): string {
  const lines = detail?.split('\n').filter((line) => line.trim() !== '') ?? [];
  // "Errors while parsing:" and the like say nothing without the line after.
  const excerpt = lines.slice(0, lines[0]?.endsWith(':') ? 2 : 1).join(' ');
  return `${sentences[code]} (${status})${excerpt && `: ${excerpt}`}`;
}

function unexpectedReply(error: z.ZodError, operation: string): FlowableError {
  const detail = z.prettifyError(error).slice(0, maxDetail);
  const fact = 'the answer is not one that a Flowable 7.2 engine gives';
  return new FlowableError({ code: 'UNEXPECTED_RESPONSE', operation, fact, detail, cause: plain(error) });
}

function isTimeout(error: unknown): boolean {
  if (isCancel(error)) return true;
  return isAxiosError(error) && !error.response && (error.code === 'ECONNABORTED' || error.code === 'ETIMEDOUT');
}

// A text reply (deployed XML) carries its error body as text too.
function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}

// An axios error holds the request and so the password: only its words are kept.
function plain(error: unknown): Error | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = isAxiosError(error) && error.code ? ` [${error.code}]` : '';
  const copy = new Error(`${error.message.slice(0, maxDetail)}${code}`);
  copy.name = error.name;
  delete copy.stack;
  return copy;
}
