import { announceChange } from './change-feed.ts';
import { type Event, recordHistory, type Step } from './history.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/**
 * Records an event of an Activity in its transaction: the history, the news for open pages, and the event for its handler.
 * @returns false for an event that was reported before; nothing is written then.
 */
export async function recordEvent({ transaction, events }: UnitOfWork, step: Step, event: Event): Promise<boolean> {
  const sequence = await recordHistory(transaction, step, event);
  if (sequence === null) return false;
  await announceChange(transaction, step.before, step.after);
  events.push({ ...step, ...event, key: `history:${sequence}` });
  return true;
}
