/** Process of background work: `node background-main.ts <note> <arguments of node>`. Records the outcome in the note. */
import { spawn } from 'node:child_process';

import { noteOutcome } from './background-work.ts';

const [file = '', ...args] = process.argv.slice(2);
const maxReasonLength = 500;
let words = '';

const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'pipe'] });
child.stderr.on('data', (data: Buffer) => {
  process.stderr.write(data);
  words = `${words}${data.toString()}`.slice(-20_000);
});
// Without a handler a signal would end only us, and leave the compiler running.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => child.kill(signal));
child.once('error', (error) => void noteOutcome(file, { outcome: 'failed', reason: `${error.message}.` }).catch(report));
child.once('close', (code) => {
  const outcome = code === 0 ? 'done' : 'failed';
  noteOutcome(file, { outcome, reason: outcome === 'done' ? '' : reasonFrom(words) }).catch(report);
});

/** Returns the last lines that say something. */
function reasonFrom(text: string): string {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const reason = lines.slice(-4).join(' ').slice(-maxReasonLength);
  return /[.!?]$/.test(reason) ? reason : `${reason || 'it said nothing'}.`;
}

function report(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
