import { mkdir, readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BackgroundWork, workInBackground } from '#scripts/stack/background/background-work.ts';
import { buildOnce, findBuilt, type Log } from '#scripts/stack/cache.ts';
import { binaryIn, dashboardBuild, serverBuild } from './inngest-build.ts';
import { findInstalled } from './inngest-installed.ts';
import { freePorts, requireFree } from '#scripts/stack/process/ports.ts';
import { clearLeftover, lastLines, startChild, waitReady } from '#scripts/stack/process/process.ts';

export interface InngestOptions {
  /** Executable, from `getInngestServer`. */
  binary: string;
  port: number;
  /** Address of the served functions: "http://127.0.0.1:8888/api/inngest". */
  appUrl: string;
  logFile: string;
  /** Folder of apps, events and history, which stay in memory without one. Runs in flight do not survive a restart either way. */
  dataDir?: string;
  /** Constant pause before every retry instead of Inngest's growing ones. */
  retryIntervalSeconds?: number;
  /** Milliseconds between two reads of the queue; Inngest's own default is 150. */
  tickMs?: number;
  /** Log of a server of a killed start that is stopped first. */
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
 * Returns the executable of the Inngest server: an installed official one, else one built from the Go module and kept in the cache.
 * `dashboard`: 'wait' builds the server with pages now; 'background' builds that server for the next start while this one goes on without;
 * 'none' takes an existing one.
 */
export async function getInngestServer({ log, dashboard }: { log: Log; dashboard: 'wait' | 'background' | 'none' }): Promise<string> {
  const installed = await findInstalled(log);
  if (installed) return installed;
  const complete = await findBuilt(dashboardBuild);
  if (complete) return binaryIn(complete);
  if (dashboard === 'wait') return binaryIn(await buildOnce({ ...dashboardBuild, log }));
  const server = binaryIn(await buildOnce({ ...serverBuild, log }));
  if (dashboard === 'background') {
    await workInBackground(dashboardWork, log);
    log('The pages of the Inngest dashboard are empty until it is built; the server is complete.');
  }
  return server;
}

/** Background build of the dashboard. A second caller's child waits for the first one's and finds its build. */
const dashboardWork: BackgroundWork = {
  name: dashboardBuild.name,
  title: 'The Inngest dashboard',
  key: dashboardBuild.key,
  args: [fileURLToPath(import.meta.url), '--dashboard', '--low-priority'],
  byHand: 'npx node scripts/stack/inngest/inngest-server.ts --dashboard',
};

/**
 * Starts `inngest dev` on exactly the given port and waits for an answer. Errors: one sentence, with the end of the log where there is one.
 */
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
  // The server survives a port taken in between: it moves to the next one, and only the log says so.
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

/**
 * Returns the environment without the settings of the app's SDK (the server reads INNGEST_* as its own) and without DEBUG, which would open
 * a further port.
 */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([key]) => !key.startsWith('INNGEST_') && key !== 'DEBUG');
  return { ...Object.fromEntries(inherited), DO_NOT_TRACK: '1' };
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
