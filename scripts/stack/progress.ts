import type { Log } from './cache.ts';

export type Step = <T>(name: string, work: () => Promise<T>) => Promise<T>;

const REMIND_SECONDS = 10;

/** Wraps long steps: a line with the elapsed time at the end of a step, and one every ten seconds until then. */
export function showSteps(log: Log): Step {
  return async (name, work) => {
    const started = Date.now();
    const reminder = setInterval(() => log(`${name} … ${elapsed(started)}`), REMIND_SECONDS * 1000);
    try {
      const result = await work();
      log(`${name} ready ${elapsed(started)}`);
      return result;
    } finally {
      clearInterval(reminder);
    }
  };
}

/** Returns the seconds since `started` (milliseconds since 1970), for people: "1.4 s". */
export function elapsed(started: number): string {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}
