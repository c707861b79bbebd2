import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

import { ROOT } from '#scripts/stack/checkout.ts';

import { eventually } from './eventually.ts';

export interface RunningScript {
  pid: number;
  /** Returns the output so far, of both channels. */
  output(): string;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  signal(signal: NodeJS.Signals): void;
  /** Waits until the script has printed the text. An earlier end is a failure. */
  prints(text: string, seconds: number): Promise<void>;
}

/** Runs a script of this checkout as `npm run` does: `runScript('scripts/develop/demo.ts', ['hello-world'], { BATON_URL })`. */
export function runScript(script: string, args: readonly string[], env: Record<string, string>): RunningScript {
  const child = spawn(process.execPath, ['scripts/bootstrap.mjs', script, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let running = true;
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('close', (code, signal) => {
      running = false;
      resolve({ code, signal });
    });
  });
  return {
    pid: child.pid ?? 0,
    output: () => output,
    ended,
    signal: (signal) => void child.kill(signal),
    prints: async (text, seconds) => {
      await eventually(
        () => ({ found: output.includes(text), running, output }),
        (now) => now.found || !now.running,
        { seconds, what: `"${text}" from ${script}` },
      );
      if (!output.includes(text)) throw new Error(`${script} ended without "${text}":\n${output}`);
    },
  };
}

/** Returns the processes that carry this variable in their environment: a script's own and its descendants. Linux. */
export async function processesWith(name: string, value: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry)).map(Number);
  const carriers = await Promise.all(pids.map(async (pid) => ((await environmentOf(pid)).includes(`${name}=${value}`) ? [pid] : [])));
  return carriers.flat();
}

async function environmentOf(pid: number): Promise<string[]> {
  return (await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')).split('\0');
}
