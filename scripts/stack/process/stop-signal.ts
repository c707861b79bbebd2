import type { Log } from '../cache.ts';

const LOOK_MS = 1_000;

/**
 * Returns a signal that aborts at the first Ctrl-C, SIGTERM or SIGHUP, and when the npm that runs this script is gone. Later signals are
 * ignored: npm repeats the terminal's, and stopping goes on. A stop longer than `deadlineSeconds` ends the process all the same; the exit
 * itself then tells the parts to end.
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
