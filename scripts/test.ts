/** `npm test`: all checks and tests, on the real parts. Last line: `N passed, N failed`. */
import { assembleEngine } from '#flowable/engine/assemble.ts';

import { requireBrowser } from './test-runner/browser.ts';
import { runCommands } from './test-runner/run-command.ts';
import { runVitest } from './test-runner/run-vitest.ts';
import { lightProjects, staticChecks } from './test-runner/static-checks.ts';
import { add, closingLines, type Tally } from './test-runner/tally.ts';
import { errorMessage } from './error-message.ts';
import { printBackgroundResults } from './stack/background/background-work.ts';
import { assembleModeler } from './model/modeler-jar.ts';
import { getInngestServer } from './stack/inngest/inngest-server.ts';
import { elapsed } from './stack/progress.ts';

const log = (line: string): void => console.log(line);
const started = Date.now();

await printBackgroundResults(log);
// The first run on a machine builds the parts. Builds mostly wait for downloads, so the checks that need no part run meanwhile.
const engine = prepare('the engine', () => assembleEngine({ log }));
const others = engine.then(prepareOthers);
const tally = add([
  // Process tests wait for the engine most of the time: the others compute meanwhile.
  ...(await Promise.all([runVitest([...lightProjects, 'api']), engine.then(testProcesses)])),
  ...(await others),
  // The engine's tests mostly wait for the engine: the others run meanwhile, on separate stacks.
  ...(await Promise.all([runVitest(['engine']), oneAfterTheOther(['deploy', 'worker-kit', 'e2e'])])),
  // Each of these tests mostly waits, too.
  ...(await Promise.all([runVitest(['faults']), runCommands(staticChecks).then(add)])),
]);
log(`Everything took ${elapsed(started)}.`);
log(closingLines(tally).join('\n'));
process.exit(tally.failures.length === 0 ? 0 : 1);

async function oneAfterTheOther(projects: readonly string[]): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const project of projects) tallies.push(await runVitest([project]));
  return add(tallies);
}

async function testProcesses(engineBuilt: Tally): Promise<Tally> {
  return add([engineBuilt, await runVitest(['process-kit', 'processes', 'scaffold'])]);
}

async function prepareOthers(): Promise<Tally[]> {
  return [
    await prepare('the Inngest server', () => getInngestServer({ log, dashboard: 'wait' })),
    await prepare('the modeller', () => assembleModeler(log)),
    await prepare('the browser', () => requireBrowser(log)),
  ];
}

/** Fetches a prerequisite. A missing one fails the tests that need it as well, so that only the failure is counted here. */
async function prepare(what: string, get: () => Promise<unknown>): Promise<Tally> {
  try {
    await get();
    return { passed: 0, failures: [] };
  } catch (error) {
    log(`✗ ${what}: ${errorMessage(error)}`);
    return { passed: 0, failures: [what] };
  }
}
