/** `npm run demo [-- hello-world]`: one instance from start to end on the stack that runs, or on a temporary one. */
import { demos } from '#scripts/installed.ts';
import { printBackgroundResults } from '#scripts/stack/background/background-work.ts';
import { adjustableSettings } from '#scripts/stack/host/host-settings.ts';
import { onStopSignal } from '#scripts/stack/process/stop-signal.ts';
import { portsFromSettings } from '#scripts/stack/stack-ports.ts';
import { startTemporaryStack } from '#scripts/stack/temporary-stack.ts';
import { errorMessage } from '#scripts/support/error-message.ts';

import type { DemoProcess } from './demo/demo-process.ts';
import { runDemo } from './demo/run-demo.ts';

const log = (line: string): void => console.log(line);

try {
  await printBackgroundResults(log);
  const demo = chooseDemo(process.argv[2]);
  const running = await findRunning();
  if (running) await runDemo(running, demo, log);
  else await runOnTemporaryStack(demo);
  log('The demo passed every station.');
} catch (error) {
  console.error(errorMessage(error));
  process.exitCode = 1;
}
process.exit();

/** Returns the demo of the name; without a name the first one. */
function chooseDemo(name: string | undefined): DemoProcess {
  const demo = demos.find((known) => name === undefined || known.name === name);
  if (!demo) throw new Error(`There is no demo "${name}": choose ${demos.map((known) => known.name).join(' or ')}.`);
  return demo;
}

/** Returns the address of the stack that answers: BATON_URL (which then must answer), else the one of `npm start`. */
async function findRunning(): Promise<string | undefined> {
  const given = process.env['BATON_URL']?.replace(/\/+$/, '');
  const url = given ?? `http://127.0.0.1:${portsFromSettings(process.env).host}`;
  if (await answers(url)) return url;
  if (given) throw new Error(`Nothing answers at ${given} (BATON_URL): start Baton there, or unset BATON_URL.`);
  return undefined;
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/health`, { signal: AbortSignal.timeout(10_000) }).then(
    (response) => response.headers.get('content-type')?.includes('json') ?? false,
    () => false,
  );
}

async function runOnTemporaryStack(demo: DemoProcess): Promise<void> {
  log('Nothing runs yet: starting a temporary stack.');
  const stack = await startTemporaryStack({
    log,
    engine: 'any',
    hostSettings: adjustableSettings(process.env),
    signal: onStopSignal(log),
  });
  try {
    await runDemo(stack.urls.host, demo, log);
  } finally {
    await stack.dispose();
  }
}
