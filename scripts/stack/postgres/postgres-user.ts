import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chown, mkdir, readFile, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Folder for files of the database's user when root's own folders are closed to others. */
const SHARED_ROOT = '/var/lib/baton';

/** User that the server runs as; empty when that is us. */
export interface ServerUser {
  uid?: number;
  gid?: number;
}

/**
 * Returns the user that the server runs as. PostgreSQL refuses to run as root: then user postgres, or nobody where there is none (the
 * system must know the user).
 */
export async function serverUser(): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return {};
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!user)
    throw new Error(
      'PostgreSQL does not run as root, and this machine has neither a user postgres nor a user nobody: start as an ordinary user.',
    );
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/**
 * Returns the folder to use for the data: `dataDir`, or one below /var/lib/baton, always the same for that `dataDir`, when the server's
 * user cannot get there.
 */
export async function reachableFolder(dataDir: string, user: ServerUser): Promise<string> {
  const wanted = resolve(dataDir);
  if (user.uid === undefined) return wanted;
  const existed = await stat(wanted).then(
    () => true,
    () => false,
  );
  await handOver(wanted, user);
  if (await canEnter(wanted, user)) return wanted;
  if (!existed) await rmdir(wanted);
  const name = `postgres-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`;
  return join(await sharedRoot(), name);
}

/** Makes a missing folder and gives the folder to the server's user alone. */
export async function handOver(dir: string, { uid, gid }: ServerUser): Promise<void> {
  await mkdir(dirname(dir), { recursive: true });
  await mkdir(dir, { recursive: true, mode: 0o700 });
  if (uid !== undefined && gid !== undefined) await chown(dir, uid, gid);
}

/** Makes the folder that root shares; refuses a folder that another user could have filled. */
export async function sharedRoot(): Promise<string> {
  await mkdir(SHARED_ROOT, { recursive: true, mode: 0o755 });
  const { uid, mode } = await stat(SHARED_ROOT);
  if (uid !== 0 || (mode & 0o022) !== 0) throw new Error(`The folder ${SHARED_ROOT} must belong to root and be writable by root alone.`);
  return SHARED_ROOT;
}

async function canEnter(dir: string, user: ServerUser): Promise<boolean> {
  return run('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', dir], { ...user, cwd: '/' }).then(
    () => true,
    () => false,
  );
}
