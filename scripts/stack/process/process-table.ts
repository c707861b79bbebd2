import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Process of this machine. `startedAt` tells the process from a later one with the same id (an opaque text, equal for equal processes). */
export interface ProcessFacts {
  pid: number;
  command: string;
  startedAt: string;
}

/** Returns the process with that id, or undefined when there is none (any more). Reads /proc on Linux, asks `ps` elsewhere. */
export async function describeProcess(pid: number): Promise<ProcessFacts | undefined> {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

async function fromProc(pid: number): Promise<ProcessFacts | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field is the name in parentheses and may hold anything; the rest is plain: state is the 3rd, start time the 22nd.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return undefined;
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').join(' ').trim();
    return { pid, command, startedAt: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

async function fromPs(pid: number): Promise<ProcessFacts | undefined> {
  try {
    const { stdout } = await run('ps', ['-o', 'lstart=,command=', '-p', String(pid)], { env: { ...process.env, LC_ALL: 'C' } });
    const line = stdout.trim();
    if (line === '') return undefined;
    return { pid, command: line.slice(24).trim(), startedAt: line.slice(0, 24) };
  } catch {
    return undefined;
  }
}

/** Whether that very process (same id, same start) is still there. */
export async function isAlive(known: Pick<ProcessFacts, 'pid' | 'startedAt'>): Promise<boolean> {
  const now = await describeProcess(known.pid);
  return now !== undefined && now.startedAt === known.startedAt;
}
