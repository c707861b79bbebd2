/** `npm run verify`: all checks that need no engine. Last line: `N passed, N failed`. */
import { runCommands } from './checks/run-command.ts';
import { runVitest } from './checks/run-vitest.ts';
import { lightProjects, staticChecks } from './checks/static-checks.ts';
import { add, closingLines } from './checks/tally.ts';

const tally = add(await Promise.all([runCommands(staticChecks).then(add), runVitest(lightProjects)]));
console.log(closingLines(tally).join('\n'));
process.exitCode = tally.failures.length === 0 ? 0 : 1;
