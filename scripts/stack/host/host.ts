import { readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Handle } from '../parts.ts';
import { requireFree } from '../process/ports.ts';
import { clearLeftover, startChild, waitReady } from '../process/process.ts';

export interface HostOptions {
  port: number;
  /** Settings of the functions, on top of our own environment. */
  env: Record<string, string>;
  logFile: string;
  /** File that records the process, so that the next start finds one whose parent was killed. */
  pidFile?: string;
}

/** Content of a host. */
export interface Served {
  /** File of each function, by the function's name. Default: the sources. */
  functions?: ReadonlyMap<string, string>;
  /** Folder of a built site. Default: no site. */
  site?: string;
}

const NAME = 'The functions host';
const READY_SECONDS = 60;
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Starts the host of development as a separate process: functions and site as they are, each change of a file at once. */
export function startDevelopmentHost(options: HostOptions): Promise<Handle> {
  return launch(options, 'development-host-main.ts', []);
}

/** Starts a host of functions as a separate process; resolves when the functions are loaded and `/health` answers, with any status. */
export async function startHost({ functions, site, ...options }: HostOptions & Served): Promise<Handle> {
  const files = [...(functions ?? (await sources()))].map(([name, file]) => `${name}=${file}`);
  return launch(options, 'host-main.ts', site === undefined ? files : [`--site=${site}`, ...files]);
}

async function sources(): Promise<ReadonlyMap<string, string>> {
  const folder = join(ROOT, 'netlify/functions');
  return new Map((await readdir(folder)).map((file) => [parse(file).name, join(folder, file)]));
}

async function launch({ port, env, logFile, pidFile }: HostOptions, main: string, args: readonly string[]): Promise<Handle> {
  if (pidFile) await clearLeftover({ name: NAME, pidFile, log: () => undefined });
  await requireFree(port, 'the functions host', 'PORT');
  const child = await startChild({
    name: NAME,
    command: process.execPath,
    args: [fileURLToPath(new URL(main, import.meta.url)), String(port), ...args],
    cwd: ROOT,
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
