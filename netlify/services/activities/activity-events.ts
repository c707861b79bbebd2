import type { Logger } from 'pino';

import type { OutgoingEvent } from '#inngest/send-events.ts';
import type { Transaction } from '#netlify/database/client.ts';

import type { Event, Step } from './history.ts';

/** Event of an Activity that stands in the history. */
export interface RecordedEvent extends Step, Event {
  /** Unique key of the event. */
  readonly key: string;
}

interface Outside {
  readonly log: Logger;
  send(events: readonly OutgoingEvent[]): Promise<void>;
}

/** Consequence that must wait for the commit. Never fails. */
export type AfterCommit = (outside: Outside) => Promise<void>;

/** Handles the events of one transaction, inside of it and in their order, and returns what is to be done after its commit. */
export type ActivityEventHandler = (transaction: Transaction, events: readonly RecordedEvent[]) => Promise<AfterCommit>;
