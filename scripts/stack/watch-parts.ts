import type { Part } from './parts.ts';

const EVERY_MS = 1_000;

/** Resolves with the first part whose process has ended although the part is meant to run, or with undefined when `signal` aborts. */
export function firstDeath(parts: readonly Part[], signal: AbortSignal): Promise<Part | undefined> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const dead = parts.find((part) => part.shouldRun && part.current.pid !== undefined && !exists(part.current.pid));
      if (dead) end(dead);
    }, EVERY_MS);
    const end = (part?: Part) => {
      clearInterval(timer);
      resolve(part);
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', () => end());
  });
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
