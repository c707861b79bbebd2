import { sql } from 'drizzle-orm';

import { type FlowableError, isPermanent, isUnanswered, sentenceOfCause } from '#flowable/client/index.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { changeHeld, leaseSeconds, requireMessage, secondsFromNow } from './held-message.ts';
import type { HeldMessage, Message, MessageCause } from './message.ts';

/** Failures of the engine in a row after which somebody has to look. An engine that does not answer is waited for until the message expires. */
export const maxFailures = 10;

const firstPauseSeconds = 2;
const maxPauseSeconds = 60;
/** Shorter than most intervals of the sweep, so that each sweep looks at every message that waits. */
const maxWaitSeconds = 20;

type Change = Parameters<typeof changeHeld>[2];

/** Writes an outcome and gives the lease back. No-op when another caller has the lease by now. */
async function settle(deps: ApiDependencies, held: HeldMessage, change: Change): Promise<Message> {
  return (await changeHeld(deps, held, { leaseUntil: null, ...change })) ?? requireMessage(deps, held.id);
}

const nothingWrong = { attempts: 0, cause: null, problem: null };
/** Values of an ended delivery, without its variables: they may be private. */
const ended = { sentAt: null, variables: {} };

/** `begun`: the instance that the message has begun. */
export const delivered = (
  deps: ApiDependencies,
  held: HeldMessage,
  begun: Partial<Pick<Message, 'processInstanceId'>> = {},
): Promise<Message> => settle(deps, held, { ...nothingWrong, ...ended, ...begun, state: 'DELIVERED', deliveredAt: sql`now()` });

interface Reason {
  readonly state: 'EXPIRED' | 'NEEDS_ATTENTION' | 'REJECTED';
  readonly cause: string;
  readonly problem: string;
}

/** Ends a message that has not been delivered; its place is free for another one. */
export const notDelivered = (deps: ApiDependencies, held: HeldMessage, reason: Reason): Promise<Message> =>
  settle(deps, held, { ...ended, ...reason, ...(reason.cause !== 'OUTCOME_UNKNOWN' && { waitId: null }) });

/** Keeps a message for which nobody waits: it is tried again after a pause that grows with the age of the message, and at its expiry. */
export function markWaiting(deps: ApiDependencies, held: HeldMessage): Promise<Message> {
  const ageSeconds = (Date.now() - held.createdAt.getTime()) / 1000;
  const pause = Math.min(Math.max(ageSeconds, firstPauseSeconds), maxWaitSeconds);
  return settle(deps, held, { ...nothingWrong, state: 'WAITING', sentAt: null, ...placeOf(held), nextAt: within(held, pause) });
}

/**
 * Keeps a failure of the engine. A permanent one ends the message; others are tried again with back-off until it expires.
 * `sent`: the delivery itself was not answered, so the next try reads first whether it has happened.
 */
export function failed(
  deps: ApiDependencies,
  held: HeldMessage,
  { error, sent }: { error: FlowableError; sent: boolean },
): Promise<Message> {
  const { cause, problem } = reasonOf(error);
  if (isPermanent(error) && !sent) return notDelivered(deps, held, { state: 'NEEDS_ATTENTION', cause, problem });
  const attempts = held.cause === cause ? held.attempts + 1 : 1;
  if (cause === 'ENGINE_FAILED' && attempts >= maxFailures && !sent)
    return notDelivered(deps, held, { state: 'NEEDS_ATTENTION', cause, problem });
  if (held.expiresAt.getTime() <= Date.now()) return expired(deps, held, { cause, problem, sent });
  const pause = Math.min(firstPauseSeconds * 2 ** Math.min(attempts - 1, 10), maxPauseSeconds);
  const open = sent ? { leaseUntil: held.leaseUntil } : { sentAt: null, ...placeOf(held) };
  const nextAt = sent ? secondsFromNow(Math.max(pause, leaseSeconds)) : within(held, pause);
  return settle(deps, held, { ...open, state: 'RETRYING', attempts, cause, problem, nextAt });
}

/** A signal keeps the place that it is for; a message may find another one. */
const placeOf = ({ kind }: HeldMessage) =>
  kind === 'SIGNAL' ? {} : { waitId: null, processInstanceId: null, executionId: null, elementId: null };

const within = ({ expiresAt }: HeldMessage, seconds: number) =>
  sql<Date>`least(${secondsFromNow(seconds)}, ${expiresAt.toISOString()}::timestamptz)`;

function expired(
  deps: ApiDependencies,
  held: HeldMessage,
  { cause, problem, sent }: { cause: MessageCause; problem: string; sent: boolean },
): Promise<Message> {
  if (!sent) return notDelivered(deps, held, { state: 'EXPIRED', cause, problem });
  const unknown = "The engine's answer to the delivery was lost, and the engine could not be read since: look at the instance.";
  return notDelivered(deps, held, { state: 'NEEDS_ATTENTION', cause: 'OUTCOME_UNKNOWN', problem: unknown });
}

function reasonOf(error: FlowableError): { cause: MessageCause; problem: string } {
  const { permanentCause } = error;
  if (permanentCause) return { cause: permanentCause.kind, problem: `The process engine rejects it: ${sentenceOfCause(permanentCause)}.` };
  if (isUnanswered(error) || error.code === 'UNAUTHORIZED')
    return { cause: 'ENGINE_UNAVAILABLE', problem: 'The process engine does not answer.' };
  return isPermanent(error)
    ? { cause: 'ENGINE_REFUSED', problem: 'The process engine refuses it; the log says why.' }
    : { cause: 'ENGINE_FAILED', problem: 'The process engine failed at the delivery; the log says why.' };
}
