/** `npm run bench:idle`: what the system does with nothing to do. */
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

import { errorMessage } from '#scripts/error-message.ts';
import type { Stack } from '#scripts/stack/stack.ts';
import { freeStackPorts } from '#scripts/stack/stack-ports.ts';

import { log, machine, onBenchStack } from './bench-stack.ts';
import { type CountingProxy, startCountingProxy } from './counting-proxy.ts';

const SETTLE_MINUTES = 1;
const QUIET_MINUTES = 3;

const RUNS = `query BenchRuns($filter: RunsFilterV2!) {
  runs(first: 400, orderBy: [{ field: QUEUED_AT, direction: ASC }], filter: $filter) { edges { node { function { name } } } } }`;
const runsSchema = z.object({
  data: z.object({ runs: z.object({ edges: z.array(z.object({ node: z.object({ function: z.object({ name: z.string() }) }) })) }) }),
});

async function measure(stack: Stack, proxy: CountingProxy): Promise<string> {
  log(`Letting the stack settle for ${SETTLE_MINUTES} minute …`);
  await pause(SETTLE_MINUTES * 60_000);
  proxy.takeCounts();
  const from = new Date();
  log(`Counting for ${QUIET_MINUTES} minutes …`);
  await pause(QUIET_MINUTES * 60_000);
  const requests = proxy.takeCounts();
  const until = new Date();
  const runs = await runsBetween(stack.urls.inngest, from, until);

  const tables = [countTable('requests to the engine', requests), countTable('runs of Inngest', runs)].join('\n');
  return `\n${machine()}\n${tables}\nidle per minute: engine ${perMinute(requests)}, runs ${perMinute(runs)}`;
}

async function runsBetween(inngestUrl: string, from: Date, until: Date): Promise<Map<string, number>> {
  const filter = { from: from.toISOString(), until: until.toISOString(), timeField: 'QUEUED_AT' };
  const answer = await fetch(`${inngestUrl}/v0/gql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: RUNS, variables: { filter } }),
    signal: AbortSignal.timeout(10_000),
  });
  const counts = new Map<string, number>();
  for (const { node } of runsSchema.parse(await answer.json()).data.runs.edges) {
    counts.set(node.function.name, (counts.get(node.function.name) ?? 0) + 1);
  }
  return counts;
}

function countTable(title: string, counts: ReadonlyMap<string, number>): string {
  const rows = [...counts].toSorted(([, a], [, b]) => b - a).map(([name, count]) => `${String(count).padStart(6)}  ${name}`);
  return [`${title} in ${QUIET_MINUTES} minutes`, ...rows].join('\n');
}

const perMinute = (counts: ReadonlyMap<string, number>): string => {
  const sum = [...counts.values()].reduce((total, count) => total + count, 0);
  return String(Math.round((sum / QUIET_MINUTES) * 10) / 10);
};

try {
  const ports = await freeStackPorts();
  const proxy = await startCountingProxy(ports.flowable);
  log(await onBenchStack({ ports, hostSettings: { FLOWABLE_URL: proxy.url } }, (stack) => measure(stack, proxy)));
  await proxy.stop();
} catch (error) {
  console.error(errorMessage(error));
  process.exitCode = 1;
}
process.exit();
