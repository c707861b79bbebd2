import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';

import { removePostgresData } from '#scripts/stack/postgres/postgres.ts';
import { onStopSignal } from '#scripts/stack/process/stop-signal.ts';
import { freeStackPorts } from '#scripts/stack/stack-ports.ts';
import { type Stack, type StackOptions, startStack } from '#scripts/stack/stack.ts';
import { errorMessage } from '#scripts/support/error-message.ts';

import { countingPostgres } from './measure/sql-counter.ts';

export const log = (line: string): void => console.log(line);

type BenchStackOptions = Pick<Partial<StackOptions>, 'hostSettings' | 'hints' | 'asInProduction' | 'postgresSettings' | 'inngest'>;

/**
 * Returns options of a stack as in production whose SQL statements are counted. Only in development does Inngest ask for functions
 * meanwhile.
 */
export const productionStack = (tickMs?: number): BenchStackOptions => ({
  asInProduction: true,
  postgresSettings: countingPostgres,
  inngest: { pollApps: false, ...(tickMs && { tickMs }) },
});

/**
 * Returns the result of `measure` on a stack made for the call, with Inngest's own tick unless the options name one; removes the stack
 * afterwards.
 */
export async function onBenchStack<T>(options: BenchStackOptions, measure: (stack: Stack) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'baton-bench-'));
  // The database may run as another user.
  await chmod(dataDir, 0o755);
  const stack = await startStack({
    dataDir,
    log,
    durable: false,
    engine: 'java',
    dashboard: 'none',
    signal: onStopSignal(log),
    ports: await freeStackPorts(),
    ...options,
  });
  try {
    log(machine());
    return await measure(stack);
  } finally {
    await stack.stop();
    await removePostgresData(join(dataDir, 'postgres'));
    await rm(dataDir, { recursive: true, force: true });
  }
}

/**
 * Prints the report of `run` and ends the process: with exit code 1 and one sentence when `run` fails. `run` may set the exit code, too.
 */
export async function runBenchmark(run: () => Promise<string>): Promise<never> {
  try {
    log(await run());
  } catch (error) {
    console.error(errorMessage(error));
    process.exitCode = 1;
  }
  process.exit();
}

/** Returns date and machine, for the reader of the figures. */
export function machine(): string {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
  return `${new Date().toISOString()} · ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'} · ${memory} · Node ${process.version} · load ${load}`;
}
