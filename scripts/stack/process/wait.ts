import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks `condition` every `everyMs` until the answer is true. Returns false when the time is over; rejects with an error of the condition.
 */
export async function waitUntil(condition: () => Promise<boolean>, options: { seconds: number; everyMs?: number }): Promise<boolean> {
  const end = Date.now() + options.seconds * 1000;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() >= end) return false;
    await pause(options.everyMs ?? 50);
  }
}
