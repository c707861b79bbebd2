import type { Log } from './cache.ts';

/**
 * Aborts at the first Ctrl-C, SIGTERM or SIGHUP. Later ones are ignored: npm repeats the terminal's, and stopping goes on. If it lasts
 * longer than `deadlineSeconds` the process ends all the same; the parts are then told to end by the exit itself.
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
  return controller.signal;
}
