import { fileURLToPath } from 'node:url';

import type { Handle } from '../parts.ts';
import { requireFree } from '../process/ports.ts';
import { clearLeftover, startChild, waitReady } from '../process/process.ts';

export interface HostOptions {
  port: number;
  /** Settings of functions and site, on top of our own environment. */
  env: Record<string, string>;
  logFile: string;
  /** Whether a change of a file is served at once. */
  watch?: boolean;
  /** File that records the process, so that the next start finds one whose parent was killed. */
  pidFile?: string;
}

const NAME = 'The functions host';
const READY_SECONDS = 60;

/**
 * Starts the host of functions and site as a separate process; resolves when the functions are loaded and `/health` answers, with any
 * status.
 */
export function startHost({ watch, ...options }: HostOptions): Promise<Handle> {
  return launch(options, 'host-main.ts', watch ? ['--watch'] : []);
}

/** Starts a host of functions that were built before (`bundleFunctions`), without the site; otherwise as `startHost`. */
export function startBuiltHost({
  built,
  ...options
}: Omit<HostOptions, 'watch'> & { built: ReadonlyMap<string, string> }): Promise<Handle> {
  return launch(
    options,
    'built-host-main.ts',
    [...built].map(([name, entry]) => `${name}=${entry}`),
  );
}

async function launch({ port, env, logFile, pidFile }: HostOptions, main: string, args: readonly string[]): Promise<Handle> {
  if (pidFile) await clearLeftover({ name: NAME, pidFile, log: () => undefined });
  await requireFree(port, 'the functions host', 'PORT');
  const child = await startChild({
    name: NAME,
    command: process.execPath,
    args: [fileURLToPath(new URL(main, import.meta.url)), String(port), ...args],
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    env: { ...process.env, ...env },
    logFile,
    ...(pidFile === undefined ? {} : { pidFile }),
  });
  const url = `http://127.0.0.1:${port}`;
  await waitReady(child, () => answers(`${url}/health`), READY_SECONDS);
  return { pid: child.pid, stop: () => child.stop(), kill: () => child.kill() };
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    const text = await response.text();
    return !text.includes('FUNCTIONS_NOT_LOADED');
  } catch {
    return false;
  }
}
