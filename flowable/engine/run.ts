import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type EngineAccounts, type EngineLogin, environmentOf, readEngineHostConfig } from '#flowable/config.ts';
import { quickStartParameters } from './quick-start.ts';
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
  /** Accounts of the parts. */
  readonly accounts?: EngineAccounts;
  /** Account for everything, which makes the engine one of development. */
  readonly admin?: EngineLogin;
  /**
   * Owner of the engine's locks, the same over restarts of one node, so that the engine frees old locks after a crash. Default
   * baton-engine-1.
   */
  readonly lockOwner?: string;
  /** Posts hints about committed changes to a receiver (`flowable/client/hints.ts`). The secret has 32 characters or more. Default: none. */
  readonly hints?: { readonly url: string; readonly secret: string };
  /** Tenant whose instances the start timers of models begin; null: such models are refused. Default: that of the environment, or the only one. */
  readonly timerTenant?: string | null;
  /** Tuning of the JVM. Default: for a quick start. */
  readonly jvm?: JvmTuning;
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

/** `quick-start`: one compiler tier and the simplest collector. `production`: both compilers and the JVM's own choice of collector. */
export type JvmTuning = keyof typeof parameters;

const parameters = {
  'quick-start': quickStartParameters,
  // The image takes 70 % of its container's memory (flowable/Dockerfile); here the container has 2 GiB.
  production: (jar: string) => ['-XX:+ExitOnOutOfMemoryError', '-Xmx1434m', '-jar', jar],
} as const;

/**
 * Starts an engine on this machine and resolves when the health is UP (about 8 s, at most 120 s). Throws an Error that names the log file
 * and shows the last lines when the engine ends or stays silent.
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

const timerTenantOf = ({ timerTenant = '' }: EngineOptions) => (timerTenant === null ? {} : { FLOWABLE_TIMER_TENANT: timerTenant });

/** Returns the command that starts an engine, for a caller that looks after the process itself. */
export function engineCommand(options: EngineOptions): { command: string; args: string[]; env: Record<string, string | undefined> } {
  const host = readEngineHostConfig();
  return {
    command: host.java,
    args: parameters[options.jvm ?? 'quick-start'](options.jar),
    env: { ...timerTenantOf(options), ...host.environment, ...settings(options), ...options.environment },
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

function settings({ port, database, accounts, admin, lockOwner, hints }: EngineOptions): Record<string, string> {
  return {
    SERVER_PORT: String(port),
    FLOWABLE_BIND: '127.0.0.1',
    SPRING_DATASOURCE_URL: `jdbc:postgresql://${database.host}:${database.port}/${database.name}`,
    SPRING_DATASOURCE_USERNAME: database.user,
    SPRING_DATASOURCE_PASSWORD: database.password,
    ...(accounts && environmentOf(accounts)),
    ...(admin && { FLOWABLE_ENV: 'development', FLOWABLE_ADMIN_USER: admin.user, FLOWABLE_ADMIN_PASSWORD: admin.password }),
    FLOWABLE_LOCK_OWNER: lockOwner ?? 'baton-engine-1',
    ...(hints && { FLOWABLE_HINTS_URL: hints.url, FLOWABLE_HINTS_SECRET: hints.secret }),
  };
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(force);
}
