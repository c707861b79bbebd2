/** `npm start`: the whole of Baton on this machine, until Ctrl-C. State lives on in .baton. */
import { waitingSamples } from '#scripts/installed.ts';
import { printBackgroundResults } from '#scripts/stack/background/background-work.ts';
import { lockState, requireDisk, stateFolder } from '#scripts/stack/checkout.ts';
import { adjustableSettings } from '#scripts/stack/host/host-settings.ts';
import { clearLeftovers } from '#scripts/stack/process/leftovers.ts';
import { lastLines } from '#scripts/stack/process/process.ts';
import { onStopSignal } from '#scripts/stack/process/stop-signal.ts';
import { elapsed } from '#scripts/stack/progress.ts';
import { noteRunningSettings } from '#scripts/stack/running-settings.ts';
import { portsFromSettings, requirePorts, type StackPorts } from '#scripts/stack/stack-ports.ts';
import { type Stack, startStack } from '#scripts/stack/stack.ts';
import { firstDeath } from '#scripts/stack/watch-parts.ts';
import { errorMessage } from '#scripts/support/error-message.ts';

import { describeStack } from './welcome.ts';

const log = (line: string): void => console.log(line);

await printBackgroundResults(log);
const stopping = onStopSignal(log);
try {
  await start(stopping);
} catch (error) {
  if (!stopping.aborted) {
    console.error(`\n${errorMessage(error)}`);
    process.exitCode = 1;
  }
}
// Handles that a library keeps open must not keep this process.
process.exit();

async function start(signal: AbortSignal): Promise<void> {
  const started = Date.now();
  const dataDir = stateFolder(process.env);
  const ports = portsFromSettings(process.env);
  const unlock = await lockState(dataDir, `http://127.0.0.1:${ports.host}`);
  try {
    await requireDisk(dataDir);
    await clearLeftovers(dataDir, log);
    await requirePorts(ports);
    const stack = await startAll(dataDir, ports, signal);
    const forget = await noteRunningSettings(dataDir, {
      ...stack.settings,
      SANDBOX_URL: stack.urls.sandbox,
      DATABASE_OWNER_URL: stack.postgres.current.url('activities'),
    });
    try {
      await introduce(stack, started);
      await runUntilStopped(stack, signal);
    } finally {
      await stack.stop();
      await forget();
      log('All parts are stopped. `npm start` goes on where this left off; `npm run reset` begins anew.');
    }
  } finally {
    await unlock();
  }
}

function startAll(dataDir: string, ports: StackPorts, signal: AbortSignal): Promise<Stack> {
  return startStack({
    dataDir,
    ports,
    log,
    durable: true,
    engine: 'any',
    dashboard: 'background',
    hostSettings: adjustableSettings(process.env),
    signal,
  });
}

async function introduce(stack: Stack, started: number): Promise<void> {
  const sample = await waitingSamples[0]?.(stack.urls.host).catch((error: unknown) => {
    log(`There is no sample application: ${errorMessage(error)}`);
    return undefined;
  });
  log(describeStack(stack, sample, elapsed(started)));
}

async function runUntilStopped(stack: Stack, signal: AbortSignal): Promise<void> {
  const dead = await firstDeath(stack.parts, signal);
  if (dead) throw new Error(`${dead.name} has ended by itself, so everything is stopped.${await lastLines(dead.logFile)}`);
}
