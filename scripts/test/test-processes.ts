/**
 * `npm run test:processes`: process tests, on the engine of `npm start` when that runs, else on a temporary one. Arguments after `--` go to
 * vitest: a file, `-t <name>`; `--watch` stays and runs again the tests that a change concerns.
 */
import { spawn } from 'node:child_process';

import { ROOT } from '#scripts/stack/checkout.ts';

const given = process.argv.slice(2);
const mode = given.includes('--watch') ? 'watch' : 'run';
const passed = given.filter((argument) => argument !== '--watch');
const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', mode, '--project', 'processes', ...passed], {
  cwd: ROOT,
  stdio: 'inherit',
});
// Ctrl-C reaches vitest, too: it stops its engine, and is waited for.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.once('error', (error) => {
  console.error(`vitest cannot be started: ${error.message}`);
  process.exitCode = 1;
});
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
