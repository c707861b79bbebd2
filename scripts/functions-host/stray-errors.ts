import type { LogError } from './call-function.ts';

/** Logs errors that nobody waits for, and goes on; on Netlify either would end the process. tests/faults/host.test.ts reads the log for both. */
export function logStrayErrors(logError: LogError): void {
  process.on('unhandledRejection', (error) => logError('A promise of a function was rejected and nobody waited for it.', error));
  process.on('uncaughtException', (error) => logError('Uncaught error of a timer or listener.', error));
}
