import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';

import { removePostgresData } from '#scripts/stack/postgres.ts';
import { type Stack, startStack } from '#scripts/stack/stack.ts';
import { freeStackPorts, type StackPorts } from '#scripts/stack/stack-ports.ts';
import { onStopSignal } from '#scripts/stack/stop-signal.ts';

export const log = (line: string): void => console.log(line);

interface BenchStackOptions {
  readonly ports?: StackPorts;
  /** Settings of the functions host that win over those of the stack. */
  readonly hostSettings?: Record<string, string>;
}

/** Answers with what `measure` finds on a stack of its own, with Inngest's own tick; the stack is removed afterwards. */
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
    ...options,
    ports: options.ports ?? (await freeStackPorts()),
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

/** Date and machine, for the reader of the figures. */
export function machine(): string {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
  return `${new Date().toISOString()} · ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'} · ${memory} · Node ${process.version} · load ${load}`;
}
