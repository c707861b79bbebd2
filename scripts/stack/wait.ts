import { setTimeout as pause } from 'node:timers/promises';

/** Asks `condition` every `everyMs` until it is true. False when the time is over; an error of the condition ends the wait with it. */
export async function waitUntil(condition: () => Promise<boolean>, options: { seconds: number; everyMs?: number }): Promise<boolean> {
  const end = Date.now() + options.seconds * 1000;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() >= end) return false;
    await pause(options.everyMs ?? 50);
  }
}
