import type { Log } from './cache.ts';

const LOOK_MS = 1_000;

/**
 * Aborts at the first Ctrl-C, SIGTERM or SIGHUP, and when the npm that runs this script is gone. Later signals are ignored: npm repeats
 * the terminal's, and stopping goes on. If it lasts longer than `deadlineSeconds` the process ends all the same; the parts are then told
 * to end by the exit itself.
 */
export function onStopSignal(log: Log, deadlineSeconds = 40): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) return;
    log('\nStopping all parts.');
    setTimeout(() => process.exit(1), deadlineSeconds * 1000).unref();
    controller.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (process.env['npm_lifecycle_event']) whenParentEnds(stop);
  return controller.signal;
}

function whenParentEnds(stop: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, LOOK_MS).unref();
}
