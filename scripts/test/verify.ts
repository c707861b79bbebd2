/** `npm run verify`: all checks that need no engine. Last line: `N passed, N failed`. */
import { runCommands } from './runner/run-command.ts';
import { runVitest } from './runner/run-vitest.ts';
import { lightProjects, staticChecks } from './runner/static-checks.ts';
import { add, closingLines } from './runner/tally.ts';

const tally = add(await Promise.all([runCommands(staticChecks).then(add), runVitest(lightProjects)]));
console.log(closingLines(tally).join('\n'));
process.exitCode = tally.failures.length === 0 ? 0 : 1;
