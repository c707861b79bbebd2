import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';

const TICK_MS = 10;

/** Parses the CPU milliseconds that all processes of the machine have used, and those stolen by its host, from `/proc/stat`. */
export function parseBusyMs(text: string): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = (/^cpu +(.*)$/m.exec(text)?.[1] ?? '')
    .split(' ')
    .map(Number);
  return (user + nice + system + irq + softirq + steal) * TICK_MS;
}

export const busyMs = async (): Promise<number> => parseBusyMs(await readFile('/proc/stat', 'utf8'));

/**
 * Returns the share of the machine, 0 to 1, that others used in `wallMs`: `busy` ms of CPU were used in all, `own` ms by the measured
 * processes.
 */
export const shareOfOthers = ({ busy, own, wallMs }: { busy: number; own: number; wallMs: number }): number =>
  Math.max(0, busy - own) / (wallMs * cpus().length);
