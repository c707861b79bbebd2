/** `npm run bench:idle`: activity of the system with nothing to do; each count is something that costs money. */
import { setTimeout as pause } from 'node:timers/promises';

import type { Stack } from '#scripts/stack/stack.ts';

import { log, machine, onBenchStack, productionStack, runBenchmark } from './bench-stack.ts';
import { type Counts, sumOf } from './measure/counts.ts';
import { inngestRuns } from './measure/inngest-runs.ts';
import { sqlCounter } from './measure/sql-counter.ts';
import { usageBetween, usageOf } from './measure/usage.ts';

const SETTLE_MINUTES = 1;
const QUIET_MINUTES = 3;

async function measure(stack: Stack): Promise<string> {
  const counter = await sqlCounter(stack);
  log(`Letting the stack settle for ${SETTLE_MINUTES} minute …`);
  await pause(SETTLE_MINUTES * 60_000);
  const from = new Date();
  const before = await usageOf(stack, counter);
  log(`Counting for ${QUIET_MINUTES} minutes …`);
  await pause(QUIET_MINUTES * 60_000);
  const used = usageBetween(before, await usageOf(stack, counter));
  const runs = await inngestRuns(stack.urls.inngest, from, new Date());
  await counter.close();

  const counts = { engine: used.engineRequests, runs, 'function calls': used.functionCalls, sql: new Map([['all', used.sql]]) };
  const tables = Object.entries(counts).map(([name, rows]) => countTable(name, rows));
  const line = Object.entries(counts).map(([name, rows]) => `${name} ${perMinute(rows)}`);
  return `\n${machine()}\n${tables.join('\n')}\nidle per minute: ${line.join(', ')}`;
}

function countTable(title: string, counts: Counts): string {
  const rows = [...counts].toSorted(([, a], [, b]) => b - a).map(([name, count]) => `${String(count).padStart(6)}  ${name}`);
  return [`${title} in ${QUIET_MINUTES} minutes`, ...rows].join('\n');
}

const perMinute = (counts: Counts): string => String(Math.round((sumOf(counts) / QUIET_MINUTES) * 10) / 10);

await runBenchmark(() => onBenchStack(productionStack(), measure));
