import { setTimeout as pause } from 'node:timers/promises';

export interface EventuallyOptions {
  seconds?: number;
  everyMs?: number;
  /** Name of the awaited result, for the message of a failure. */
  what?: string;
}

/**
 * Calls `read` until `accept` takes the result, and returns that result. At the deadline the error shows the last result, or the last error
 * of `read`.
 */
export async function eventually<T>(
  read: () => T | Promise<T>,
  accept: (value: T) => boolean = Boolean,
  options: EventuallyOptions = {},
): Promise<T> {
  const { seconds = 20, everyMs = 100, what = 'The awaited state' } = options;
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const last = await attempt(read);
    if ('value' in last && accept(last.value)) return last.value;
    if (Date.now() >= end) throw new Error(`${what} did not come within ${seconds} s. Last: ${describe(last)}`);
    await pause(everyMs);
  }
}

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
