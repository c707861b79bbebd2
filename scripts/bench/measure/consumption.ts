import { readFile } from 'node:fs/promises';

import type { Stack } from '#scripts/stack/stack.ts';

import { readProcesses, treeOf } from './process-tree.ts';

/** Parts whose processes are measured; PostgreSQL is all its backends. */
export const measuredParts = ['engine', 'functions', 'inngest', 'postgres'] as const;

export type MeasuredPart = (typeof measuredParts)[number];
export type PerPart = Readonly<Record<MeasuredPart, number>>;

/** Reads the CPU milliseconds that each part has used since its start. */
export async function cpuOf(stack: Stack): Promise<PerPart> {
  const all = await readProcesses();
  return perPart(stack, async (root) => treeOf(all, root).reduce((sum, { cpuMs }) => sum + cpuMs, 0));
}

/** Reads the memory of each part in MiB; memory that processes share (PostgreSQL's buffers) is counted once. */
export async function memoryOf(stack: Stack): Promise<PerPart> {
  const all = await readProcesses();
  return perPart(stack, async (root) => {
    const sizes = await Promise.all(treeOf(all, root).map(({ pid }) => proportionalSizeKib(pid)));
    return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
  });
}

/** Subtracts CPU or memory part by part. */
export const partsBetween = (before: PerPart, after: PerPart): PerPart => mapParts((part) => after[part] - before[part]);

export function mapParts(value: (part: MeasuredPart) => number): PerPart {
  return { engine: value('engine'), functions: value('functions'), inngest: value('inngest'), postgres: value('postgres') };
}

async function perPart(stack: Stack, measure: (root: number) => Promise<number>): Promise<PerPart> {
  const handles = { engine: stack.engine, functions: stack.host, inngest: stack.inngest, postgres: stack.postgres };
  const values = await Promise.all(measuredParts.map((part) => measure(pidOf(part, handles[part].current.pid))));
  return mapParts((part) => values[measuredParts.indexOf(part)] ?? Number.NaN);
}

function pidOf(part: MeasuredPart, pid: number | undefined): number {
  if (pid === undefined) throw new Error(`The part ${part} is no process of this machine, so its CPU cannot be measured.`);
  return pid;
}

async function proportionalSizeKib(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0);
}
