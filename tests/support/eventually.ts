import { setTimeout as pause } from 'node:timers/promises';

import { logsOfStacks } from './evidence.ts';

export interface EventuallyOptions {
  seconds?: number;
  /** Pause between two reads. Default: a tenth of the time waited so far, at least 100 ms and at most one second. */
  everyMs?: number;
  /** Name of the awaited result, for the message of a failure. */
  what?: string;
}

/**
 * Calls `read` until `accept` takes the result, and returns that result. At the deadline the error shows the last result, or the last error
 * of `read`, and the ends of the logs of running stacks.
 */
export async function eventually<T>(
  read: () => T | Promise<T>,
  accept: (value: T) => boolean = Boolean,
  options: EventuallyOptions = {},
): Promise<T> {
  const { seconds = 60, everyMs, what = 'The awaited state' } = options;
  const start = Date.now();
  const end = start + seconds * 1000;
  for (;;) {
    const last = await attempt(read);
    if ('value' in last && accept(last.value)) return last.value;
    if (Date.now() >= end) throw new Error(`${what} did not come within ${seconds} s. Last: ${describe(last)}\n${await logsOfStacks()}`);
    await pause(everyMs ?? growingPause(Date.now() - start));
  }
}

/** Bounds the load of many waits at a time on the parts that they wait for. */
const growingPause = (waitedMs: number): number => Math.min(1_000, Math.max(100, waitedMs / 10));

type Attempt<T> = { value: T } | { error: unknown };

async function attempt<T>(read: () => T | Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await read() };
  } catch (error) {
    return { error };
  }
}

function describe(last: Attempt<unknown>): string {
  if ('error' in last) return last.error instanceof Error ? (last.error.stack ?? last.error.message) : String(last.error);
  return JSON.stringify(last.value, null, 2)?.slice(0, 4000) ?? String(last.value);
}
