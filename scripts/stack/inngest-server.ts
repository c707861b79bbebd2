import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOnce, cacheRoot, findBuilt, type Log } from '#scripts/stack/cache.ts';
import { binaryIn, dashboardBuild, serverBuild } from '#scripts/stack/inngest-build.ts';
import { findInstalled } from '#scripts/stack/inngest-installed.ts';
import { freePorts, requireFree } from '#scripts/stack/ports.ts';
import { clearLeftover, lastLines, startChild, waitReady } from '#scripts/stack/process.ts';

export interface InngestOptions {
  /** From `getInngestServer`. */
  binary: string;
  port: number;
  /** Where the functions are served: "http://127.0.0.1:8888/api/inngest". */
  appUrl: string;
  logFile: string;
  /** Keeps apps, events and history in this folder; in memory without it. Runs in flight do not survive a restart either way. */
  dataDir?: string;
  /** The same pause before every retry instead of Inngest's growing ones. */
  retryIntervalSeconds?: number;
  /** How often the queue is read; Inngest's own default is 150. */
  tickMs?: number;
  /** Is told when a server of a killed start is stopped first. */
  log?: Log;
  /** Whether the server asks the app for its functions every 5 seconds (default), or only when it starts. */
  pollApps?: boolean;
}

export interface RunningInngest {
  url: string;
  pid: number;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/**
 * The executable of the Inngest server: an installed official one, else one built from its Go module and kept in the cache.
 * `dashboard`: 'wait' builds the one with pages now; 'background' builds it for the next start while this one goes on without; 'none' takes what exists.
 */
export async function getInngestServer({ log, dashboard }: { log: Log; dashboard: 'wait' | 'background' | 'none' }): Promise<string> {
  const installed = await findInstalled(log);
  if (installed) return installed;
  const complete = await findBuilt(dashboardBuild);
  if (complete) return binaryIn(complete);
  if (dashboard === 'wait') return binaryIn(await buildOnce({ ...dashboardBuild, log }));
  const server = binaryIn(await buildOnce({ ...serverBuild, log }));
  if (dashboard === 'background') buildInBackground(log);
  return server;
}

/** A second caller's child waits for the first one's and finds its build. */
function buildInBackground(log: Log): void {
  mkdirSync(cacheRoot(), { recursive: true });
  const logFile = join(cacheRoot(), `${dashboardBuild.name}.log`);
  const output = openSync(logFile, 'w');
  const args = ['--import', 'tsx', fileURLToPath(import.meta.url), '--dashboard', '--low-priority'];
  const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', output, output] });
  child.once('error', (error) => log(`The Inngest dashboard cannot be built in the background: ${error.message}.`));
  child.unref();
  closeSync(output);
  log(
    `The Inngest dashboard is being built in the background, for the next start (log: ${logFile}). Its pages are empty until then; the server is complete.`,
  );
}

/** Starts `inngest dev` on exactly the asked port and waits until it answers. Errors: one sentence, with the end of its log where it has one. */
export async function startInngest(options: InngestOptions): Promise<RunningInngest> {
  const name = 'The Inngest server';
  const home = options.dataDir ?? dirname(options.logFile);
  await mkdir(home, { recursive: true });
  const pidFile = join(home, options.dataDir === undefined ? `inngest-${options.port}.pid` : 'inngest.pid');
  await clearLeftover({ name, pidFile, log: options.log ?? (() => undefined) });
  await requireFree(options.port, 'the Inngest server', 'INNGEST_BASE_URL');
  const start = (await readFile(options.logFile).catch(() => '')).length;
  const child = await startChild({
    name,
    command: options.binary,
    args: await devArguments(options),
    cwd: home,
    env: cleanEnvironment(),
    logFile: options.logFile,
    pidFile,
  });
  const url = `http://127.0.0.1:${options.port}`;
  await waitReady(child, () => isHealthy(url), 60);
  // A port taken in between does not stop it: it moves to the next one and only its log tells.
  if ((await readFile(options.logFile, 'utf8')).slice(start).includes('Port conflict')) {
    const log = await lastLines(options.logFile);
    await child.stop();
    throw new Error(`${name} found one of its ports taken while starting: start again.${log}`);
  }
  return { url, pid: child.pid, stop: () => child.stop(), kill: () => child.kill() };
}

async function devArguments(options: InngestOptions): Promise<string[]> {
  const [gateway, gatewayGrpc, executorGrpc] = await freePorts(3);
  const args = ['dev', '--no-discovery', '--host', '127.0.0.1', '--port', String(options.port), '--sdk-url', options.appUrl];
  args.push(
    '--connect-gateway-port',
    String(gateway),
    '--connect-gateway-grpc-port',
    String(gatewayGrpc),
    '--connect-executor-grpc-port',
    String(executorGrpc),
  );
  if (options.dataDir !== undefined) args.push('--persist');
  if (options.retryIntervalSeconds !== undefined) args.push('--retry-interval', String(options.retryIntervalSeconds));
  if (options.tickMs !== undefined) args.push('--tick', String(options.tickMs));
  if (options.pollApps === false) args.push('--no-poll');
  return args;
}

/** Without the settings of the app's SDK (the server reads INNGEST_* as its own) and without DEBUG, which would open a further port. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([key]) => !key.startsWith('INNGEST_') && key !== 'DEBUG');
  return { ...Object.fromEntries(kept), DO_NOT_TRACK: '1' };
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // Without a handler a signal would end only us, and leave the compiler running.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
  if (process.argv.includes('--low-priority')) setPriority(constants.priority.PRIORITY_LOW);
  const dashboard = process.argv.includes('--dashboard') ? 'wait' : 'none';
  try {
    console.log(await getInngestServer({ log: (line) => console.error(line), dashboard }));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
