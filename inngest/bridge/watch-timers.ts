import type { BridgeDependencies } from './dependencies.ts';
import { nudge } from './nudge.ts';

/** The engine acquires due timers once a second, and fires them in another transaction. */
const firingLagMs = 1_500;

/**
 * Schedules a look for each moment at which a timer falls due before the next sweep, so that what a timer starts is picked up at
 * once. Repeating it is harmless: the event's id names the timer and its due time.
 */
export async function watchTimers(deps: BridgeDependencies, aheadMs: number): Promise<number> {
  const timers = await deps.flowable.jobs.timers({ dueBefore: new Date(Date.now() + aheadMs) });
  for (const timer of timers) {
    if (timer.dueDate === null || timer.exceptionMessage !== null) continue;
    const afterMs = Math.max(1, Date.parse(timer.dueDate) - Date.now() + firingLagMs);
    await nudge(deps, { reason: 'timer', afterMs, id: `timer:${timer.id}:${timer.dueDate}` });
  }
  return timers.length;
}
