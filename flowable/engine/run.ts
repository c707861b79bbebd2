import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readEngineHostConfig } from '#flowable/config.ts';
import { requireFreePort, waitUntilHealthy } from './start-up.ts';

export type EngineOptions = {
  readonly jar: string;
  readonly port: number;
  readonly database: {
    readonly host: string;
    readonly port: number;
    readonly name: string;
    readonly user: string;
    readonly password: string;
  };
  readonly admin: { readonly user: string; readonly password: string };
  /** Stays the same over restarts of one node, so that the engine frees its own locks after a crash. Default baton-engine-1. */
  readonly lockOwner?: string;
  /** Is appended to. Default: engine-<port>.log in the cache folder. */
  readonly logFile?: string;
  /** Further environment variables of the engine, such as FLOWABLE_ENV. */
  readonly environment?: Readonly<Record<string, string>>;
};

export type RunningEngine = {
  /** http://127.0.0.1:<port> */
  readonly url: string;
  readonly pid: number;
  /** Ends the engine in good order; after five seconds by force. Resolves when the process is gone. */
  stop(): Promise<void>;
  /** Ends the process at once, as a crash would. */
  kill(): void;
};

const STOP_MS = 5_000;
/** Start-up time before peak speed: one compiler tier and the simplest collector. */
const JVM = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto', '-Xms64m', '-Xmx512m'];

/**
 * Starts an engine on this machine and resolves when its health is UP (about 8 s, at most 120 s).
 * Throws an Error that names the log file and shows its last lines when the engine ends or stays silent.
 */
export async function startEngine(options: EngineOptions): Promise<RunningEngine> {
  const host = readEngineHostConfig();
  const logFile = options.logFile ?? join(host.cacheDir, 'engine', `engine-${options.port}.log`);
  await requireFreePort(options.port);
  const child = launch(options, logFile);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const url = `http://127.0.0.1:${options.port}`;
  try {
    await waitUntilHealthy({ url, ended, logFile });
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return { url, pid: child.pid ?? 0, stop: () => stop(child, ended), kill: () => void child.kill('SIGKILL') };
}

/** What starts an engine, for a caller that looks after the process itself. */
export function engineCommand(options: EngineOptions): { command: string; args: string[]; env: Record<string, string | undefined> } {
  const host = readEngineHostConfig();
  return {
    command: host.java,
    args: [...JVM, '-jar', options.jar],
    env: { ...host.environment, ...settings(options), ...options.environment },
  };
}

function launch(options: EngineOptions, logFile: string): ChildProcess {
  const { command, args, env } = engineCommand(options);
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'a');
  try {
    return spawn(command, args, { stdio: ['ignore', log, log], env });
  } finally {
    closeSync(log);
  }
}

function settings({ port, database, admin, lockOwner }: EngineOptions): Record<string, string> {
  return {
    SERVER_PORT: String(port),
    FLOWABLE_BIND: '127.0.0.1',
    SPRING_DATASOURCE_URL: `jdbc:postgresql://${database.host}:${database.port}/${database.name}`,
    SPRING_DATASOURCE_USERNAME: database.user,
    SPRING_DATASOURCE_PASSWORD: database.password,
    FLOWABLE_ADMIN_USER: admin.user,
    FLOWABLE_ADMIN_PASSWORD: admin.password,
    FLOWABLE_LOCK_OWNER: lockOwner ?? 'baton-engine-1',
  };
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(force);
}
