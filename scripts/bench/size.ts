/**
 * `npm run bench:size -- [--starts 5000] [--timers 1000] [--tasks 200000]`: duration of much work at once: starts that were accepted while
 * the engine was away, timers that are due at the same moment, and the hourly comparison of user tasks. 0 leaves one out.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';

import type { Stack } from '#scripts/stack/stack.ts';

import { machine, onBenchStack, productionStack, runBenchmark } from './bench-stack.ts';
import { type LoadBench, loadBench } from './load/load-bench.ts';
import type { Report } from './load/report.ts';
import { measureDueTimers } from './size/due-timers.ts';
import { measurePendingStarts } from './size/pending-starts.ts';
import { measureReconciliation } from './size/reconciliation.ts';

const CALLERS = 8;
const count = z.coerce.number().int().min(0);
const optionsSchema = z.object({ starts: count.default(5_000), timers: count.default(1_000), tasks: count.default(200_000) });
type Options = z.infer<typeof optionsSchema>;

function readOptions(): Options {
  const text = { type: 'string' } as const;
  return optionsSchema.parse(parseArgs({ options: { starts: text, timers: text, tasks: text } }).values);
}

async function measure(stack: Stack, { starts, timers, tasks }: Options): Promise<Report> {
  const bench = await loadBench(stack, CALLERS);
  const parts: [number, (bench: LoadBench, size: number) => Promise<Report>][] = [
    [starts, measurePendingStarts],
    // Deploys a hello-world whose instances need a due date, so the ordinary starts come before.
    [timers, measureDueTimers],
    [tasks, measureReconciliation],
  ];
  const reports: Report[] = [];
  try {
    for (const [size, part] of parts) if (size > 0) reports.push(await part(bench, size));
  } finally {
    await bench.close();
  }
  const flaws = (flaw: 'lost' | 'twice'): number => reports.reduce((sum, report) => sum + report[flaw], 0);
  return { text: [machine(), ...reports.map(({ text }) => text)].join('\n'), lost: flaws('lost'), twice: flaws('twice') };
}

await runBenchmark(async () => {
  const options = readOptions();
  const { text, lost, twice } = await onBenchStack(productionStack(), (stack) => measure(stack, options));
  process.exitCode = lost + twice === 0 ? 0 : 1;
  return `\n${text}`;
});
