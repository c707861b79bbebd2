import { spawn } from 'node:child_process';

import { atMost } from '#inngest/define/at-most.ts';
import { ROOT } from '#scripts/stack/checkout.ts';
import { elapsed } from '#scripts/stack/progress.ts';

import type { Tally } from './tally.ts';

export interface Command {
  name: string;
  /** Arguments of `npm run --silent`. */
  script: string;
  /** Whether the output is printed also when the script passes. */
  isShown?: boolean;
}

/** Runs one npm script as a check. Prints the output only when the check fails. */
export async function runCommand({ name, script, isShown = false }: Command): Promise<Tally> {
  const started = Date.now();
  const { code, output } = await runScript(script);
  const passed = code === 0;
  console.log(`${passed ? '✓' : '✗'} ${name} (${elapsed(started)})`);
  if (!passed || isShown) console.log(`${output.trimEnd()}\n`);
  return passed ? { passed: 1, failures: [] } : { passed: 0, failures: [name] };
}

/** Runs two commands at a time: people work on this machine, too. */
export const runCommands = (commands: readonly Command[]): Promise<Tally[]> => atMost(2, commands, runCommand);

function runScript(script: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
