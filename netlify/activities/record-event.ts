import type { Transaction } from '#netlify/database/client.ts';
import { noteEvent } from '#netlify/notifications/note-event.ts';

import { announceChange } from './change-feed.ts';
import { type Event, recordHistory, type Step } from './history.ts';

/**
 * What follows from everything that happens to an Activity, in the transaction in which it does: its history, the news for open pages, and
 * what people are to be told.
 * @returns false when it was reported before; nothing is written then.
 */
export async function recordEvent(transaction: Transaction, step: Step, event: Event): Promise<boolean> {
  const sequence = await recordHistory(transaction, step, event);
  if (sequence === null) return false;
  await announceChange(transaction, step.before, step.after);
  await noteEvent(transaction, step, { ...event, key: `history:${sequence}` });
  return true;
}
