/** `npm run bench:latency`: wait of work before it begins, beside Inngest alone, at two ticks of Inngest's queue. */
import { reviewBenches } from '#scripts/installed.ts';
import type { Stack } from '#scripts/stack/stack.ts';

import { log, machine, onBenchStack, productionStack, runBenchmark } from './bench-stack.ts';
import { measureJobLatency } from './job-latency.ts';
import { ratioOf, spreadOf, spreadTable } from './statistics.ts';

/** Samples; at least 50 for figures that are kept, fewer to try the benchmark itself. */
const SAMPLES = Number(process.argv[2] ?? 60);
/**
 * Ticks of Inngest's queue in milliseconds: one that a self-hosted server can set, and Inngest's default. The last tick has the last line.
 */
const TICKS = [25, 150];

async function measure(stack: Stack, tick: number): Promise<string> {
  log(`Measuring jobs and Inngest's own events and invokes in turn (${SAMPLES} each), tick ${tick} ms …`);
  const jobs = await measureJobLatency(stack, SAMPLES);
  log(`Measuring reviews (${SAMPLES}), tick ${tick} ms …`);
  const reviews = Object.entries((await reviewBenches[0]?.measureReviews(stack, SAMPLES)) ?? {});

  const ours = spreadOf(jobs.ours);
  const invoke = spreadOf(jobs.invoke);
  const table = spreadTable({
    'job available → first line of its worker': ours,
    "Inngest's own invoke → function start": invoke,
    "Inngest's own event → function start": spreadOf(jobs.event),
    ...Object.fromEntries(reviews.map(([what, milliseconds]) => [what, spreadOf(milliseconds)])),
  });
  const ratio = ratioOf(ours, invoke);
  return `${machine()}\ntick ${tick} ms\n${table}\nlatency ratio p50 ${ratio.p50.toFixed(2)} p95 ${ratio.p95.toFixed(2)}`;
}

await runBenchmark(async () => {
  const results: string[] = [];
  for (const tick of TICKS) results.push(await onBenchStack(productionStack(tick), (stack) => measure(stack, tick)));
  return `\n${results.join('\n\n')}`;
});
