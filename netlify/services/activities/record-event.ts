import type { Transaction } from '#netlify/database/client.ts';
import { writeNotices } from '#netlify/services/notifications/write-notices.ts';

import { announceChange } from './change-feed.ts';
import { type Event, recordHistory, type Step } from './history.ts';

/**
 * Records an event of an Activity in its transaction: the history, the news for open pages, and the notifications of people.
 * @returns false for an event that was reported before; nothing is written then.
 */
export async function recordEvent(transaction: Transaction, step: Step, event: Event): Promise<boolean> {
  const sequence = await recordHistory(transaction, step, event);
  if (sequence === null) return false;
  await announceChange(transaction, step.before, step.after);
  await writeNotices(transaction, step, { ...event, key: `history:${sequence}` });
  return true;
}
