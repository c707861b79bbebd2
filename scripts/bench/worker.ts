/** `npm run bench:worker`: cost of the kit per job and per step, and of many models for the developer, each beside a bare one. */
import type { Stack } from '#scripts/stack/stack.ts';

import { benchBridge } from './bench-bridge.ts';
import { log, machine, onBenchStack, runBenchmark } from './bench-stack.ts';
import { measureJobCost } from './job-cost.ts';
import { type Compared, measureManyModels, models, tasksPerModel } from './many-models.ts';
import { ratioOf, type Spread, spreadOf, spreadTable } from './statistics.ts';
import { measureStepCost } from './step-cost.ts';

/** Samples; at least 50 for figures that are kept, fewer to try the benchmark itself. */
const SAMPLES = Number(process.argv[2] ?? 60);
const BUILDS = Math.min(5, SAMPLES);
/** Settings that keep the sweep off: only the benchmark may take its jobs. */
const noSweep = { SWEEP_CRON: '0 0 1 1 *' };

async function measureKit(stack: Stack): Promise<string> {
  const bridge = benchBridge(stack);
  log(`Doing ${SAMPLES} jobs in each of three ways, in turn …`);
  const job = spreads(await measureJobCost(bridge, SAMPLES));
  log(`Working on ${SAMPLES} jobs with and without steps, and running ${SAMPLES} functions of Inngest, in turn …`);
  const step = spreads(await measureStepCost(bridge, stack.urls.inngest, SAMPLES));
  const table = spreadTable(
    {
      'bare loop: acquire, complete': job.bare,
      'kit without a queue': job.kit,
      'kit, with Inngest': job.whole,
      'work on a job without steps': step.workWithout,
      'work on a job with ten steps': step.workWith,
      'one step of the kit': step.step,
      'one step.run of Inngest': step.inngestStep,
    },
    1,
  );
  return [
    machine(),
    table,
    ratio('kit without a queue / bare loop', job.kit, job.bare),
    ratio('kit with Inngest / bare loop', job.whole, job.bare),
    ratio('work with ten steps / without', step.workWith, step.workWithout),
    ratio('step of the kit / step.run of Inngest', step.step, step.inngestStep),
  ].join('\n');
}

function measureModels(): string {
  log(`Generating and type-checking this repository with and without ${models} models of ${tasksPerModel} tasks, ${BUILDS} times …`);
  const { generate, typecheck } = measureManyModels(BUILDS);
  const rows = { ...rowsOf('generate:models', generate), ...rowsOf('typecheck', typecheck) };
  return [
    machine(),
    spreadTable(rows),
    ratio('generate:models, many / today', spreadOf(generate.many), spreadOf(generate.today)),
    ratio('typecheck, many / today', spreadOf(typecheck.many), spreadOf(typecheck.today)),
  ].join('\n');
}

const rowsOf = (name: string, { today, many }: Compared): Record<string, Spread> => ({
  [`${name}, today`]: spreadOf(today),
  [`${name}, ${models} models more`]: spreadOf(many),
});

const spreads = <Name extends string>(durations: Record<Name, number[]>): Record<Name, Spread> =>
  Object.fromEntries(Object.entries<number[]>(durations).map(([name, all]) => [name, spreadOf(all)])) as Record<Name, Spread>;

function ratio(name: string, first: Spread, second: Spread): string {
  const { p50, p95 } = ratioOf(first, second);
  return `${name}: p50 ${p50.toFixed(2)} p95 ${p95.toFixed(2)}`;
}

await runBenchmark(async () => {
  const kit = await onBenchStack({ hostSettings: noSweep, hints: false }, measureKit);
  return `\n${kit}\n\n${measureModels()}`;
});
