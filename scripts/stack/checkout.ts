import { mkdir, open, readFile, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

import { describeProcess, isAlive } from './process/process-table.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const NEEDED_BYTES = 500e6;

/** Returns the state folder of `npm start`: BATON_DATA_DIR, else .baton in the checkout. */
export function stateFolder(env: NodeJS.ProcessEnv): string {
  return env['BATON_DATA_DIR'] || join(ROOT, '.baton');
}

const lockSchema = z.object({ pid: z.number(), startedAt: z.string(), url: z.string() });
export type RunningStart = z.infer<typeof lockSchema>;

const lockFile = (folder: string) => join(folder, 'start.lock');

/** Returns the `npm start` that runs on this state folder now. */
export async function findRunningStart(folder: string): Promise<RunningStart | undefined> {
  const text = await readFile(lockFile(folder), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed = lockSchema.safeParse(parseJson(text));
  return parsed.success && (await isAlive(parsed.data)) ? parsed.data : undefined;
}

/**
 * Makes this process the only one on the state folder; returns a function that releases the folder. Errors: one sentence that names the
 * process in possession.
 */
export async function lockState(folder: string, url: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const running = await findRunningStart(folder);
  if (running) throw alreadyRuns(running);
  await rm(lockFile(folder), { force: true });
  const self = await describeProcess(process.pid);
  const handle = await open(lockFile(folder), 'wx', 0o600).catch(async (error: unknown) => {
    const other = await findRunningStart(folder);
    throw other ? alreadyRuns(other) : error;
  });
  await handle.writeFile(JSON.stringify({ pid: process.pid, startedAt: self?.startedAt ?? '', url }));
  await handle.close();
  return () => rm(lockFile(folder), { force: true });
}

function alreadyRuns({ pid, url }: RunningStart): Error {
  return new Error(
    `Baton already runs from this folder: process ${pid}, ${url}. Use that one, or stop it first (Ctrl-C in its terminal, or \`kill ${pid}\`).`,
  );
}

/** Throws one sentence when the disk of the folder is nearly full. */
export async function requireDisk(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= NEEDED_BYTES) return;
  throw new Error(
    `The disk of ${folder} has ${Math.round(free / 1e6)} MB free and ${NEEDED_BYTES / 1e6} MB are needed: free some space, or set BATON_DATA_DIR to a folder on another disk.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
