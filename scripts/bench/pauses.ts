import { setTimeout as sleep } from 'node:timers/promises';

/** Waits between `least` and `most` milliseconds at random, so that samples do not fall into step with anyone's polling. */
export function jitter(minMs: number, maxMs: number): Promise<void> {
  return sleep(minMs + Math.random() * (maxMs - minMs));
}

/** Calls `ask` every 20 ms until there is an answer. @throws Error that names the missing thing */
export async function until<T>(what: string, seconds: number, ask: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() >= end) throw new Error(`${what} did not come within ${seconds} s.`);
    await sleep(20);
  }
}
