/** `npm run bench:worker`: cost of the kit per job and per step, and of many models for the developer, each beside a bare one. */
import type { Stack } from '#scripts/stack/stack.ts';

import { benchBridge } from './bench-bridge.ts';
import { log, machine, onBenchStack, runBenchmark } from './bench-stack.ts';
import { measureJobCost } from './job-cost.ts';
import { type Compared, measureManyModels, models, tasksPerModel } from './many-models.ts';
import { measureObservability } from './observability-cost.ts';
import { ratioOf, ratioQuartiles, type Spread, spreadOf, spreadTable } from './statistics.ts';
import { measureStepCost } from './step-cost.ts';

/** Samples; at least 50 for figures that are kept, fewer to try the benchmark itself. */
const SAMPLES = Number(process.argv[2] ?? 60);
/** Part to measure: kit, observability or models; all unless named. */
const PART = process.argv[3];
const BUILDS = Math.min(5, SAMPLES);
/** Settings that keep sweep and alerts off: only the benchmark may take its jobs. */
const noSweep = { SWEEP_CRON: '0 0 1 1 *', ALERT_CRON: '0 0 1 1 *' };

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
      'kit, with Inngest': job.deployed,
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
    ratio('kit with Inngest / bare loop', job.deployed, job.bare),
    ratio('work with ten steps / without', step.workWith, step.workWithout),
    ratio('step of the kit / step.run of Inngest', step.step, step.inngestStep),
  ].join('\n');
}

async function measureTracesAndMetrics(stack: Stack): Promise<string> {
  log(`Doing ${SAMPLES} jobs with traces and metrics, and without, in turn …`);
  const { plain, observed } = await measureObservability(stack, SAMPLES);
  const names = { duration: 'traces and metrics / none, duration', cpu: 'traces and metrics / none, CPU of all parts' };
  const rows = {
    'job without traces and metrics': spreadOf(plain.durations),
    'job with traces and metrics': spreadOf(observed.durations),
    'CPU per job without': spreadOf(plain.cpu),
    'CPU per job with': spreadOf(observed.cpu),
  };
  return [
    machine(),
    spreadTable(rows, 1),
    `${ratio(names.duration, rows['job with traces and metrics'], rows['job without traces and metrics'])} ${quartiles(plain.durations, observed.durations)}`,
    `${ratio(names.cpu, rows['CPU per job with'], rows['CPU per job without'])} ${quartiles(plain.cpu, observed.cpu)}`,
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

function quartiles(plain: readonly number[], observed: readonly number[]): string {
  const { low, high } = ratioQuartiles(observed, plain);
  return `(p50 by blocks: ${low.toFixed(2)} to ${high.toFixed(2)})`;
}

function ratio(name: string, first: Spread, second: Spread): string {
  const { p50, p95 } = ratioOf(first, second);
  return `${name}: p50 ${p50.toFixed(2)} p95 ${p95.toFixed(2)}`;
}

const parts: Readonly<Record<string, () => Promise<string>>> = {
  kit: () => onBenchStack({ hostSettings: noSweep, hints: false }, measureKit),
  observability: () => onBenchStack({ hostSettings: noSweep, hints: false }, measureTracesAndMetrics),
  models: async () => measureModels(),
};

await runBenchmark(async () => {
  const chosen = Object.entries(parts).filter(([name]) => PART === undefined || PART === name);
  if (chosen.length === 0) throw new Error(`There is no part ${PART}: choose one of ${Object.keys(parts).join(', ')}.`);
  const reports: string[] = [];
  for (const [, measure] of chosen) reports.push(await measure());
  return `\n${reports.join('\n\n')}`;
});
