import { setTimeout as sleep } from 'node:timers/promises';

import { spreadOf, spreadTable } from '../statistics.ts';
import { checkLedger } from './check-ledger.ts';
import { readInstances, untilEnded } from './ended-instances.ts';
import { inParallel } from './in-parallel.ts';
import type { LoadBench } from './load-bench.ts';
import type { Report } from './report.ts';
import { newKeys } from './round.ts';
import { startHelloWorld } from './ways.ts';

const SECONDS = 60;
const TASK = 'log-message';

/**
 * Starts instances at this rate for a minute, at random moments, whether or not the system keeps up; latency is that of the task in the
 * engine's history.
 */
export async function measureArrivals(bench: LoadBench, perSecond: number): Promise<Report> {
  const businessKeys = newKeys(Math.max(1, Math.round(perSecond * SECONDS)));
  const started = { flowable: bench.flowable, processDefinitionKey: 'hello-world', since: new Date() };
  await startAtRandom(bench, businessKeys);
  const seconds = (Date.now() - started.since.getTime()) / 1000;
  await untilEnded(started, businessKeys.length);

  const instances = await readInstances(started);
  const waits: number[] = [];
  await inParallel(instances, bench.callers, async ({ id }) => {
    const task = (await bench.flowable.history.elements(id)).find(({ activityId }) => activityId === TASK);
    if (task?.endTime) waits.push(Date.parse(task.endTime) - Date.parse(task.startTime));
  });
  const flaws = await checkLedger(bench.stack, { businessKeys, instances });
  const { p50, p95, ...rest } = spreadOf(waits);
  const table = spreadTable({ 'job available → done, at half the measured rate': { p50, p95, ...rest } });
  const rate = `${(businessKeys.length / seconds).toFixed(1)}/s for ${seconds.toFixed(0)} s`;
  const line = `arrivals: ${rate}, p50 ${p50} ms, p95 ${p95} ms; lost ${flaws.lost}, twice ${flaws.twice}`;
  return { text: `${table}\n${line}`, ...flaws };
}

/** Resolves when each start was answered. The moments are spread evenly at random, as independent callers would come. */
async function startAtRandom(bench: LoadBench, businessKeys: readonly string[]): Promise<void> {
  await Promise.all(
    businessKeys.map(async (businessKey) => {
      await sleep(Math.random() * SECONDS * 1000);
      await startHelloWorld(bench, businessKey);
    }),
  );
}
