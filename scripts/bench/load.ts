/**
 * `npm run bench:load -- [--jobs 300] [--rounds 3] [--callers 8] [--tick 150]`: Baton beside a bare loop on the same engine.
 * With `--backlog N` instead: N jobs that are queued while the functions are stopped. With `--arrivals` besides: starts at half of the
 * measured rate.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';

import type { Stack } from '#scripts/stack/stack.ts';

import { log, machine, onBenchStack, productionStack, runBenchmark } from './bench-stack.ts';
import { measureArrivals } from './load/arrivals.ts';
import { measureBacklog } from './load/backlog.ts';
import { type LoadBench, loadBench } from './load/load-bench.ts';
import { loadLine, roundsTable, summarise } from './load/report-rounds.ts';
import type { Report } from './load/report.ts';
import { measureRound, type Round } from './load/round.ts';

const count = z.coerce.number().int().min(1);
const optionsSchema = z.object({
  jobs: count.default(300),
  rounds: count.min(3).default(3),
  callers: count.default(8),
  tick: count.default(150),
  backlog: count.min(10).optional(),
  arrivals: z.boolean().default(false),
});
type Options = z.infer<typeof optionsSchema>;

function readOptions(): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { jobs: text, rounds: text, callers: text, tick: text, backlog: text, arrivals: { type: 'boolean' } },
  });
  return optionsSchema.parse(values);
}

/** Measures bare loop and Baton in turn, the order changing each round; the first round of each is not counted. */
async function measureRounds(bench: LoadBench, { jobs, rounds }: Options): Promise<Round[]> {
  const measured: Round[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    log(round === 0 ? `Warming up with ${jobs} jobs each …` : `Round ${round} of ${rounds} …`);
    const order = round % 2 === 0 ? (['bare', 'baton'] as const) : (['baton', 'bare'] as const);
    for (const way of order) {
      const result = await measureRound(bench, way, jobs);
      if (round > 0) measured.push(result);
    }
  }
  return measured;
}

async function measureLoad(bench: LoadBench, options: Options): Promise<Report> {
  const rounds = await measureRounds(bench, options);
  const summary = summarise(rounds);
  const arrivals = options.arrivals ? [await measureArrivals(bench, summary.baton / 2)] : [];
  const flaws = (flaw: 'lost' | 'twice'): number => [summary, ...arrivals].reduce((sum, report) => sum + report[flaw], 0);
  const text = [machine(), roundsTable(rounds), ...arrivals.map((report) => report.text), loadLine(summary)].join('\n');
  return { text, lost: flaws('lost'), twice: flaws('twice') };
}

async function measure(stack: Stack, options: Options): Promise<Report> {
  const bench = await loadBench(stack, options.callers);
  try {
    return await (options.backlog === undefined ? measureLoad(bench, options) : measureBacklog(bench, options.backlog));
  } finally {
    await bench.close();
  }
}

await runBenchmark(async () => {
  const options = readOptions();
  const { text, lost, twice } = await onBenchStack(productionStack(options.tick), (stack) => measure(stack, options));
  process.exitCode = lost + twice === 0 ? 0 : 1;
  return `\n${text}`;
});
