import { mkdir, open, readdir, readFile, rename, rm, stat, statfs, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describeProcess, isAlive } from '#scripts/stack/process/process-table.ts';
import { waitUntil } from '#scripts/stack/process/wait.ts';

export type Log = (line: string) => void;

export interface BuildRequest {
  /** Name of the build, as a file name: "inngest-server". */
  name: string;
  /** Key that tells builds apart: version, platform, hash of the inputs. */
  key: string;
  log: Log;
  /** Fills `dir`. May report progress with `step`; progress lines repeat the text. */
  build: (dir: string, step: (text: string) => void) => Promise<void>;
  /** Free bytes that the build needs; checked before the build starts. */
  needsBytes?: number;
  /** Root that replaces the user's cache. */
  root?: string;
}

const MARKER = '.baton-complete';
const HEARTBEAT_SECONDS = 10;
const STALE_SECONDS = 120;
const PROGRESS_SECONDS = 15;

/** Returns the folder of builds: BATON_CACHE_DIR, else ~/.cache/baton. */
export function cacheRoot(): string {
  return process.env['BATON_CACHE_DIR'] || join(homedir(), '.cache', 'baton');
}

/** Returns the folder of a finished build, or undefined. */
export async function findBuilt(request: Pick<BuildRequest, 'name' | 'key' | 'root'>): Promise<string | undefined> {
  const dir = finalDir(request);
  return (await exists(join(dir, MARKER))) ? dir : undefined;
}

/**
 * Returns the folder of a finished build; builds when there is none. A build happens in a neighbouring folder that gets its name only when
 * whole, so a half-finished build is never used. Two builders wait for each other; should both build all the same, the first to finish
 * wins. Errors: errors of `build`; one sentence when the disk is full or the folder cannot be written.
 */
export async function buildOnce(request: BuildRequest): Promise<string> {
  const built = await findBuilt(request);
  if (built) return built;
  const final = finalDir(request);
  await makeWritable(dirname(final));
  const release = await lock(`${final}.lock`, request);
  try {
    return (await findBuilt(request)) ?? (await buildNow(request, final));
  } finally {
    await release();
  }
}

async function buildNow(request: BuildRequest, final: string): Promise<string> {
  await cleanHalfFinished(request, final);
  await requireSpace(request, dirname(final));
  const dir = `${final}.building-${process.pid}`;
  const progress = showProgress(request, final);
  try {
    await mkdir(dir, { recursive: true });
    await request.build(dir, progress.step);
    await writeFile(join(dir, MARKER), '');
    await rename(dir, final);
    progress.done();
    return final;
  } catch (error) {
    await rm(dir, { recursive: true, force: true });
    const winner = await findBuilt(request);
    if (winner) return winner;
    throw isDiskFull(error) ? diskFull(request.name, dirname(final), error) : error;
  } finally {
    progress.stop();
  }
}

function showProgress(request: BuildRequest, final: string) {
  const started = Date.now();
  let current = '';
  const elapsed = () => `${Math.round((Date.now() - started) / 1000)} s`;
  request.log(`Building ${request.name}: needed once, then kept in ${final}.`);
  const ticker = setInterval(
    () => request.log(`Still building ${request.name} (${elapsed()})${current && `: ${current}`}`),
    PROGRESS_SECONDS * 1000,
  );
  return {
    step: (text: string) => {
      current = text;
      request.log(`  ${request.name}, ${elapsed()}: ${text}`);
    },
    done: () => request.log(`Built ${request.name} in ${elapsed()}.`),
    stop: () => clearInterval(ticker),
  };
}

/**
 * Takes the lock file. The owner refreshes the file, so that a lock left by a killed builder is recognised. Returns a function that
 * releases the lock.
 */
async function lock(file: string, request: BuildRequest): Promise<() => Promise<void>> {
  let isReported = false;
  await waitUntil(
    async () => {
      if (await tryLock(file)) return true;
      if (await isStale(file)) await rm(file, { force: true });
      else if (!isReported) {
        isReported = true;
        request.log(`Another process is building ${request.name}: waiting for it.`);
      }
      return false;
    },
    { seconds: Number.POSITIVE_INFINITY, everyMs: 250 },
  );
  const heartbeat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), HEARTBEAT_SECONDS * 1000);
  return async () => {
    clearInterval(heartbeat);
    await rm(file, { force: true });
  };
}

async function tryLock(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(JSON.stringify((await describeProcess(process.pid)) ?? null));
    await handle.close();
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw isDiskFull(error) ? diskFull(basename(file), dirname(file), error) : error;
  }
}

async function isStale(file: string): Promise<boolean> {
  try {
    if (Date.now() - (await stat(file)).mtimeMs > STALE_SECONDS * 1000) return true;
    const text = await readFile(file, 'utf8');
    return text !== '' && !(await isAlive(JSON.parse(text) as { pid: number; startedAt: string }));
  } catch {
    return false;
  }
}

async function cleanHalfFinished(request: BuildRequest, final: string): Promise<void> {
  const siblings = (await readdir(dirname(final))).filter((name) => name.startsWith(`${basename(final)}.building-`));
  const leftovers = [];
  for (const name of siblings)
    if (!(await describeProcess(Number(name.split('.building-')[1])))) leftovers.push(join(dirname(final), name));
  if (await exists(final)) leftovers.push(final);
  if (leftovers.length === 0) return;
  request.log(`An earlier build of ${request.name} did not finish: removing what it left.`);
  await Promise.all(leftovers.map((path) => rm(path, { recursive: true, force: true })));
}

async function requireSpace(request: BuildRequest, dir: string): Promise<void> {
  if (request.needsBytes === undefined) return;
  const { bavail, bsize } = await statfs(dir);
  const free = bavail * bsize;
  if (free >= request.needsBytes) return;
  throw new Error(
    `Building ${request.name} needs ${gigabytes(request.needsBytes)} free in ${dir}, which has ${gigabytes(free)}: free some space or set BATON_CACHE_DIR to a folder on another disk.`,
  );
}

async function makeWritable(root: string): Promise<void> {
  try {
    await mkdir(root, { recursive: true });
  } catch (error) {
    throw new Error(`The cache folder ${root} cannot be made: set BATON_CACHE_DIR to a folder that you may write to.`, { cause: error });
  }
}

/** Whether an error, or the output of a tool inside the error's message, says that the disk is full. */
export function isDiskFull(error: unknown): boolean {
  return hasCode(error, 'ENOSPC') || (error instanceof Error && /ENOSPC|no space left on device/i.test(error.message));
}

function diskFull(name: string, dir: string, cause: unknown): Error {
  return new Error(
    `The disk of ${dir} became full while building ${name}: free some space or set BATON_CACHE_DIR to a folder on another disk.`,
    { cause },
  );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

function finalDir(request: Pick<BuildRequest, 'name' | 'key' | 'root'>): string {
  return join(request.root ?? cacheRoot(), `${request.name}-${request.key}`);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
