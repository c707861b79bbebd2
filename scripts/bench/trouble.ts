/** Time until trouble is found: the tests that provoke each kind of alert on the real services print how long they waited. */
import { execFile } from 'node:child_process';

import { ROOT } from '#scripts/stack/checkout.ts';

import { log } from './bench-stack.ts';

const tests = ['tests/faults/alerts.test.ts', 'tests/faults/alert-kinds.test.ts'];
const deadlineMs = 30 * 60_000;

/** Provokes every kind of alert, and returns the time until an operator saw the one that took longest. @throws Error when a test fails */
export async function troubleFound(): Promise<string> {
  const output = await runTests();
  const found = [...output.matchAll(/trouble found in (\d+) s max of (\d+) kinds: .*/g)];
  if (found.length !== tests.length) throw new Error(`A test of the alerts printed no time:\n${output.slice(-4_000)}`);
  for (const [line] of found) log(line);
  const kinds = found.reduce((sum, [, , count]) => sum + Number(count), 0);
  return `trouble found in ${Math.max(...found.map(([, seconds]) => Number(seconds)))} s max of ${kinds} kinds`;
}

function runTests(): Promise<string> {
  const parameters = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'faults', ...tests];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, parameters, { cwd: ROOT, timeout: deadlineMs, maxBuffer: 64e6 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`The tests of the alerts fail:\n${(stdout + stderr).slice(-4_000)}`));
      else resolve(stdout + stderr);
    });
  });
}
