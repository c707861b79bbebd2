import type { PermanentCause } from '#flowable/client/index.ts';
import type { message } from '#netlify/database/schema.ts';

/** A message or signal on its way to one place of a process instance, and what became of it. */
export type Message = typeof message.$inferSelect;

/** A message whose lease is held by the caller. */
export type HeldMessage = Message & { readonly leaseUntil: Date };

export type MessageState = Message['state'];

/** Reason why a message is not delivered: of the engine, or one of ours. */
export type MessageCause =
  | PermanentCause['kind']
  /** Retried: nothing of the engine answers, or the engine failed at the delivery. */
  | 'ENGINE_UNAVAILABLE'
  | 'ENGINE_FAILED'
  | 'ENGINE_REFUSED'
  /** More than one place waits. */
  | 'AMBIGUOUS'
  /** The engine's answer was lost, and the engine could not be read until the message expired. */
  | 'OUTCOME_UNKNOWN'
  | 'NOBODY_WAITED'
  /** The place that a signal was for waits no longer. */
  | 'WAIT_ENDED'
  /** The receiver does not take these variables. */
  | 'INVALID_INPUT'
  | 'UNKNOWN_PROCESS'
  /** The sender may not send it any more, or is no longer known. */
  | 'FORBIDDEN';

export const isOnItsWay = ({ state }: Pick<Message, 'state'>): boolean => state === 'WAITING' || state === 'RETRYING';
