/** `npm run bench:latency`: how long work waits, beside Inngest alone and beside Flowable's own client, in one run on one machine. */
import { errorMessage } from '#scripts/error-message.ts';
import type { Stack } from '#scripts/stack/stack.ts';

import { log, machine, onBenchStack } from './bench-stack.ts';
import { measureJobLatency } from './job-latency.ts';
import { measureOnboarding } from './onboarding-latency.ts';
import { measurePeerClient } from './peer-client.ts';
import { ratioOf, spreadOf, spreadTable } from './statistics.ts';

/** At least 50 for figures that are kept; fewer to try the benchmark itself. */
const SAMPLES = Number(process.argv[2] ?? 60);

async function measure(stack: Stack): Promise<string> {
  log(`Measuring jobs and Inngest's own events in turn (${SAMPLES} each) …`);
  const jobs = await measureJobLatency(stack, SAMPLES);
  log(`Measuring applications (${SAMPLES}) …`);
  const onboarding = await measureOnboarding(stack.urls.host, SAMPLES);

  await stack.host.stop();
  log(
    `Measuring Flowable's own client as it comes: ${SAMPLES} instances spread over two and a half minutes, because it looks every 30 s …`,
  );
  const asItComes = await measurePeerClient(stack, { samples: SAMPLES, overMs: 150_000, settings: {} });
  log(`Measuring Flowable's own client tuned: a look each second, 50 jobs a look …`);
  const tuned = await measurePeerClient(stack, { samples: SAMPLES, overMs: 60_000, settings: { waitPeriodSeconds: 1, numberOfTasks: 50 } });

  const ours = spreadOf(jobs.ours);
  const inngest = spreadOf(jobs.inngest);
  const table = spreadTable({
    'job available → first line of its worker': ours,
    "Inngest's own event → function start": inngest,
    'start mutation → Activity visible in the API': spreadOf(onboarding.activityVisible),
    'Activity completed → effect of the next worker': spreadOf(onboarding.nextWorker),
    '@flowable-oss/external-worker-client, defaults': spreadOf(asItComes),
    '@flowable-oss/external-worker-client, tuned': spreadOf(tuned),
  });
  const ratio = ratioOf(ours, inngest);
  return `\n${machine()}\n${table}\nlatency ratio p50 ${ratio.p50.toFixed(2)} p95 ${ratio.p95.toFixed(2)}`;
}

try {
  log(await onBenchStack({}, measure));
} catch (error) {
  console.error(errorMessage(error));
  process.exitCode = 1;
}
process.exit();
