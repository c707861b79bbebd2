import { mapParts, measuredParts, type PerPart } from '../measure/consumption.ts';
import { type Counts, sumOf } from '../measure/counts.ts';
import { busyMs, shareOfOthers } from '../measure/machine-load.ts';
import { type Usage, usageBetween, usageOf } from '../measure/usage.ts';
import type { LoadBench } from './load-bench.ts';

/** Cost of one job. */
export interface Costs {
  /** Requests of Baton, or of the bare loop, to the engine, without the benchmark's own reads. */
  readonly engineRequests: number;
  /** Requests of all callers, by route. */
  readonly routes: Counts;
  readonly functionCalls: number;
  readonly sql: number;
  readonly cpuMs: PerPart;
  /** CPU milliseconds of this process, which shares the machine with the stack. */
  readonly benchCpuMs: number;
  /** Share of the machine that neither stack nor benchmark used, 0 to 1. A large one makes rates worthless. */
  readonly others: number;
}

/** Starts a measurement. @returns a function that ends the measurement and returns the costs */
export async function meter(bench: LoadBench): Promise<(jobs: number) => Promise<Costs>> {
  const before = await meterReading(bench);
  return async (jobs) => perJob(before, await meterReading(bench), jobs);
}

interface Reading {
  readonly at: number;
  readonly busyMs: number;
  readonly benchMs: number;
  readonly ownReads: number;
  readonly usage: Usage;
}

async function meterReading(bench: LoadBench): Promise<Reading> {
  const { user, system } = process.cpuUsage();
  const benchMs = (user + system) / 1000;
  return { at: Date.now(), busyMs: await busyMs(), benchMs, ownReads: bench.ownReads(), usage: await usageOf(bench.stack, bench.sql) };
}

function perJob(before: Reading, after: Reading, jobs: number): Costs {
  const used = usageBetween(before.usage, after.usage);
  const benchMs = after.benchMs - before.benchMs;
  const own = measuredParts.reduce((sum, part) => sum + used.cpuMs[part], benchMs);
  return {
    engineRequests: (sumOf(used.engineRequests) - (after.ownReads - before.ownReads)) / jobs,
    routes: new Map([...used.engineRequests].map(([route, count]) => [route, count / jobs])),
    functionCalls: sumOf(used.functionCalls) / jobs,
    sql: used.sql / jobs,
    cpuMs: mapParts((part) => used.cpuMs[part] / jobs),
    benchCpuMs: benchMs / jobs,
    others: shareOfOthers({ busy: after.busyMs - before.busyMs, own, wallMs: after.at - before.at }),
  };
}

/** Returns `engine requests per job 3.0, sql per job 4.0, cpu ms per instance: engine 20 functions 10 inngest 12 postgres 5` */
export function costsText({ engineRequests, sql, cpuMs }: Pick<Costs, 'engineRequests' | 'sql' | 'cpuMs'>): string {
  const cpu = measuredParts.map((part) => `${part} ${cpuMs[part].toFixed(0)}`).join(' ');
  return `engine requests per job ${engineRequests.toFixed(1)}, sql per job ${sql.toFixed(1)}, cpu ms per instance: ${cpu}`;
}

/** Returns the requests to the engine by route, the most frequent first. */
export function routesText({ routes }: Pick<Costs, 'routes'>): string {
  const rows = [...routes].toSorted(([, a], [, b]) => b - a).map(([route, count]) => `${count.toFixed(2).padStart(10)}  ${route}`);
  return ['requests to the engine per job, those of the benchmark itself included', ...rows].join('\n');
}
