import { readdir, readFile } from 'node:fs/promises';

/** Length of a clock tick: Linux gives user space 100 a second on every architecture on which Node runs. */
const TICK_MS = 10;

export interface ProcessStat {
  readonly pid: number;
  readonly parent: number;
  /** CPU time of the process and of its children that have ended, in milliseconds. */
  readonly cpuMs: number;
}

/** Parses `/proc/<pid>/stat`; undefined for any other text. */
export function parseStat(text: string): ProcessStat | undefined {
  // The name in parentheses may hold anything; behind it the fields are plain, from the third on.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [parent, ...ticks] = [1, 11, 12, 13, 14].map((index) => Number(fields[index]));
  const pid = Number.parseInt(text, 10);
  if (parent === undefined || [pid, parent, ...ticks].some(Number.isNaN)) return undefined;
  return { pid, parent, cpuMs: ticks.reduce((sum, count) => sum + count, 0) * TICK_MS };
}

/** Returns the process and all living descendants. */
export function treeOf(all: readonly ProcessStat[], root: number): ProcessStat[] {
  const tree = all.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid));
  return tree;
}

/** Reads every process of this machine. Linux only. */
export async function readProcesses(): Promise<ProcessStat[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  // A process may end between the two readings.
  const texts = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')));
  return texts.flatMap((text) => parseStat(text) ?? []);
}
