/** `npm test`: all checks and tests, on the real parts. Last line: `N passed, N failed`. */
import { assembleEngine } from '#flowable/engine/assemble.ts';
import { atMost } from '#inngest/define/at-most.ts';
import { assembleModeler } from '#scripts/model/modeler/modeler-jar.ts';
import { printBackgroundResults } from '#scripts/stack/background/background-work.ts';
import { getInngestServer } from '#scripts/stack/inngest/inngest-server.ts';
import { elapsed } from '#scripts/stack/progress.ts';
import { errorMessage } from '#scripts/support/error-message.ts';

import { requireBrowser } from './runner/browser.ts';
import { getPromtool } from './runner/promtool.ts';
import { runCommands } from './runner/run-command.ts';
import { runVitest } from './runner/run-vitest.ts';
import { lightProjects, staticChecks } from './runner/static-checks.ts';
import { add, closingLines, type Tally } from './runner/tally.ts';

const log = (line: string): void => console.log(line);
const started = Date.now();

await printBackgroundResults(log);
// The first run on a machine builds the parts. Builds mostly wait for downloads, so the checks that need no part run meanwhile.
const engine = prepare('the engine', () => assembleEngine({ log }));
const others = engine.then(prepareOthers);
const tally = add([
  ...(await atMost(
    2,
    [
      () => runVitest([...lightProjects, 'api']),
      // The tests on an engine wait for it most of the time: others compute meanwhile, on parts of their own.
      () => engine.then(testProcesses),
      () => others.then(() => runVitest(['engine'])),
      () => others.then(() => runVitest(['e2e'])),
      () => others.then(() => runVitest(['worker-kit'])),
      () => runVitest(['deploy']),
    ],
    (run) => run(),
  )),
  ...(await others),
  // These mostly wait, and measure time: nothing but the checks of the sources runs beside them.
  ...(await Promise.all([runVitest(['faults']), runCommands(staticChecks).then(add)])),
]);
log(`Everything took ${elapsed(started)}.`);
log(closingLines(tally).join('\n'));
process.exit(tally.failures.length === 0 ? 0 : 1);

async function testProcesses(engineBuilt: Tally): Promise<Tally> {
  return add([engineBuilt, await runVitest(['process-kit', 'processes', 'scaffold'])]);
}

async function prepareOthers(): Promise<Tally[]> {
  return [
    await prepare('the Inngest server', () => getInngestServer({ log, dashboard: 'wait' })),
    await prepare('the modeller', () => assembleModeler(log)),
    await prepare('the browser', () => requireBrowser(log)),
    await prepare('promtool', () => getPromtool(log)),
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
