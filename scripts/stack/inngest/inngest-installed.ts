import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, open, realpath } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Log } from '#scripts/stack/cache.ts';
import { INNGEST_VERSION } from './inngest-build.ts';

const run = promisify(execFile);

/**
 * Returns the path of a suitable official `inngest` executable: in node_modules or on PATH, of our major version and not older than ours.
 * The npm package `inngest-cli` installs a script of the same name when the download of the executable failed; a script is never taken.
 */
export async function findInstalled(log: Log): Promise<string | undefined> {
  for (const path of await candidates()) {
    const version = await versionOf(path);
    if (version === undefined) continue;
    if (fits(version)) return path;
    log(`Not using ${path}: it is Inngest ${version}, and ${INNGEST_VERSION} or a later 1.x is needed.`);
  }
  return undefined;
}

async function candidates(): Promise<string[]> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => [join(folder, 'inngest'), join(folder, 'inngest-cli')]);
  const all = [join(process.cwd(), 'node_modules', 'inngest-cli', 'bin', 'inngest'), ...onPath];
  const checked = await Promise.all(all.map(executable));
  return [...new Set(checked.filter((path) => path !== undefined))];
}

async function executable(path: string): Promise<string | undefined> {
  try {
    await access(path, constants.X_OK);
    const real = await realpath(path);
    return (await firstBytes(real, 2)) === '#!' ? undefined : real;
  } catch {
    return undefined;
  }
}

async function firstBytes(path: string, length: number): Promise<string> {
  const handle = await open(path, 'r');
  try {
    const { buffer } = await handle.read({ buffer: Buffer.alloc(length), length });
    return buffer.toString('latin1');
  } finally {
    await handle.close();
  }
}

async function versionOf(path: string): Promise<string | undefined> {
  try {
    const { stdout } = await run(path, ['version'], { timeout: 10_000, env: { ...process.env, DO_NOT_TRACK: '1' } });
    return /\d+\.\d+\.\d+/.exec(stdout)?.[0];
  } catch {
    return undefined;
  }
}

function fits(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [ourMajor = 0, ourMinor = 0] = INNGEST_VERSION.split('.').map(Number);
  return major === ourMajor && minor >= ourMinor;
}
