import type { Job } from '#flowable/client/index.ts';

/**
 * Clock of an instance. The engine's clock goes on as always; the test moves this one ahead, and a timer is due by the lead that the clock
 * had when the timer was made.
 */
export interface VirtualClock {
  /** Milliseconds since 1970, in the instance's time. */
  now(): number;
  /** Returns a moment of the engine in the instance's time. */
  at(engineTime: string): number;
  /** Notes timers, as early as possible after their creation. */
  note(timers: readonly Job[]): void;
  /** Returns the due time of a noted timer, in the instance's time. */
  dueAt(timer: Job): number;
  /** Moves on to a moment, never back. */
  moveTo(moment: number): void;
}

export function virtualClock(real: () => number = Date.now): VirtualClock {
  const leads = [{ since: 0, ms: 0 }];
  const lead = (at = Infinity): number => leads.findLast(({ since }) => since <= at)?.ms ?? 0;
  const leadOf = new Map<string, number>();
  return {
    now: () => real() + lead(),
    at: (engineTime) => Date.parse(engineTime) + lead(Date.parse(engineTime)),
    note: (timers) => {
      for (const { id } of timers) if (!leadOf.has(id)) leadOf.set(id, lead());
    },
    dueAt: ({ id, dueDate }) => Date.parse(dueDate ?? '') + (leadOf.get(id) ?? lead()),
    moveTo: (moment) => {
      const ms = moment - real();
      if (ms > lead()) leads.push({ since: real(), ms });
    },
  };
}
