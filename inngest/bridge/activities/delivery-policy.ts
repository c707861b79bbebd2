import { type FlowableErrorCode, isFlowableError, isPermanent, isUnanswered, sentenceOfCause } from '#flowable/client/index.ts';
import type { DeliveryFailureInput } from '#inngest/graphql/decisions.ts';

import { failureText } from '../report/failure-text.ts';

/** Attempts of a decision that the engine answers, over some 17 minutes; after the last one a person is needed. */
export const maxAttempts = 10;
const firstPauseMs = 2_000;
const maxPauseMs = 600_000;
/** Pauses during failures that the decision did not cause: longer, the longer the failure lasts. */
const waiting = { minMs: 5_000, maxMs: 60_000 };

interface Before {
  readonly attempts: number;
  /** Time of the first failed attempt, ISO 8601. */
  readonly since: string;
}

/**
 * Maps a failed attempt to the next step of a decision. A permanent cause ends the attempts at once, any other cause after the last
 * attempt. A failure unrelated to the decision takes no attempt and never ends the delivery: an engine that is away, a wrong password, a
 * suspended instance. Pure.
 */
export function afterFailure(error: unknown, before: Before | null, now: Date): DeliveryFailureInput {
  const since = before?.since ?? now.toISOString();
  const attempts = before?.attempts ?? 0;
  const failure = { cause: causeOf(error), problem: problemOf(error), maxAttempts, since };
  if (isOfOthers(error)) {
    const lasted = now.getTime() - Date.parse(since);
    return { ...failure, attempts, nextAt: later(now, Math.min(Math.max(lasted, waiting.minMs), waiting.maxMs)) };
  }
  const failed = attempts + 1;
  const isOver = isPermanent(error) || failed >= maxAttempts;
  return { ...failure, attempts: failed, nextAt: isOver ? null : later(now, Math.min(firstPauseMs * 2 ** attempts, maxPauseMs)) };
}

const later = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();

function isOfOthers(error: unknown): boolean {
  if (!isFlowableError(error)) return false;
  if (error.permanentCause) return error.permanentCause.kind === 'SUSPENDED';
  return isUnanswered(error) || error.code === 'UNAUTHORIZED' || error.code === 'UNEXPECTED_RESPONSE';
}

const causeOf = (error: unknown): string => (isFlowableError(error) ? (error.permanentCause?.kind ?? error.code) : 'CODE_FAILED');

function problemOf(error: unknown): string {
  if (!isFlowableError(error)) return error instanceof Error ? error.message : failureText(error);
  if (error.permanentCause) return capitalised(`${sentenceOfCause(error.permanentCause)}.`);
  return isUnanswered(error) ? sentences.UNREACHABLE : sentences[error.code];
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Explanations for people who decide; the log has the engine's own words. */
const sentences: Readonly<Record<FlowableErrorCode, string>> = {
  UNREACHABLE: 'The process engine does not answer.',
  TIMED_OUT: 'The process engine does not answer.',
  REJECTED: 'The process engine refuses the decision: its log has the reason.',
  UNAUTHORIZED: 'The process engine does not accept the password of Baton: correct the settings.',
  LOCK_LOST: 'The process engine failed at the decision: its log has the reason.',
  NOT_FOUND: 'The process engine does not find what the decision belongs to: its log has the reason.',
  CONFLICT: 'Something else changed the process instance at the same moment.',
  ENGINE_FAILED: 'The process engine failed at the decision: its log has the reason.',
  UNEXPECTED_RESPONSE: 'Something else than the process engine answers at its address: correct the settings.',
};
