import type { Logger } from 'pino';

import { shortened } from '#inngest/define/shortened.ts';

import type { ErrorCode } from './errors.ts';

/** Caller as far as it is known; null: nobody who has signed in. */
export type Who = { readonly id: string; readonly tenant: string } | null;

export interface Rejection {
  /** Field of the schema, or the address of a function. */
  readonly operation: string;
  /** Code of the error. */
  readonly reason: string;
  /** Argument or part of one that was wrong. */
  readonly field?: unknown;
}

const maxNameLength = 100;
const maxLines = 10;

/** Failures of ours, which no caller can help; a caller over a limit has a line of its own where the uses are counted. */
const failures: ReadonlySet<string> = new Set([
  'INTERNAL',
  'ENGINE_UNAVAILABLE',
  'ENGINE_FAILED',
  'DATABASE_UNAVAILABLE',
  'SIGN_IN_UNAVAILABLE',
  'RATE_LIMITED',
] satisfies (ErrorCode | 'INTERNAL')[]);

/**
 * Writes one line for each kind of rejection in an answer: who, which operation, why, and how often. No value of an argument is in it; names
 * are cut. At most ten lines for one answer.
 */
export function logRejections(log: Logger, who: Who, rejections: readonly Rejection[]): void {
  const lines = new Map<string, { count: number; line: Record<string, unknown> }>();
  for (const { operation, reason, field } of rejections.filter((one) => !failures.has(one.reason))) {
    const line = {
      operation: shortened(operation, maxNameLength),
      reason,
      ...(typeof field === 'string' && { field: shortened(field, maxNameLength) }),
    };
    const key = JSON.stringify(line);
    lines.set(key, { line, count: (lines.get(key)?.count ?? 0) + 1 });
  }
  for (const { line, count } of [...lines.values()].slice(0, maxLines))
    log.warn({ security: 'rejected', who: who?.id ?? null, tenant: who?.tenant ?? null, ...line, count }, 'A request was rejected');
}
