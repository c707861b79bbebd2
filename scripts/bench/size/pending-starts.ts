import { setTimeout as pause } from 'node:timers/promises';

import { and, count, eq, like } from 'drizzle-orm';

import { connectDatabase } from '#netlify/database/client.ts';
import { intent } from '#netlify/database/schema.ts';

import { log } from '../bench-stack.ts';
import { checkLedger } from '../load/check-ledger.ts';
import { readInstances, untilEnded } from '../load/ended-instances.ts';
import { inParallel } from '../load/in-parallel.ts';
import type { LoadBench } from '../load/load-bench.ts';
import type { Report } from '../load/report.ts';
import { newKeys } from '../load/round.ts';
import { startHelloWorld } from '../load/ways.ts';

const POLL_MS = 500;
const GIVE_UP_MS = 20 * 60_000;

/** Accepts starts while the engine is stopped, starts the engine, and measures until each start has its instance. */
export async function measurePendingStarts(bench: LoadBench, starts: number): Promise<Report> {
  const { engine } = bench.stack;
  await engine.stop();
  log(`Accepting ${starts} starts while the engine is stopped …`);
  const businessKeys = newKeys(starts);
  const since = new Date();
  await inParallel(businessKeys, bench.callers, (businessKey) => startHelloWorld(bench, businessKey));
  await engine.start();
  const readyAt = Date.now();
  log('The engine runs again …');
  const drainedMs = await untilStarted(bench, businessKeys, readyAt);
  const started = { flowable: bench.flowable, processDefinitionKey: 'hello-world', since };
  await untilEnded(started, starts);
  const endedMs = Date.now() - readyAt;
  const flaws = await checkLedger(bench.stack, { businessKeys, instances: await readInstances(started) });
  const rate = (starts / (drainedMs / 1000)).toFixed(1);
  const seconds = `all started after ${(drainedMs / 1000).toFixed(0)} s (${rate}/s), all ended after ${(endedMs / 1000).toFixed(0)} s`;
  return { text: `pending starts: ${starts}, ${seconds}; lost ${flaws.lost}, twice ${flaws.twice}`, ...flaws };
}

/** Waits until no start is pending. @returns the milliseconds since `from`. @throws Error when some are still pending after 20 minutes. */
async function untilStarted({ stack }: LoadBench, businessKeys: readonly string[], from: number): Promise<number> {
  const prefix = (businessKeys[0] ?? '').replace(/\d+$/, '');
  const { database, close } = connectDatabase(stack.postgres.current.url('activities'), () => undefined);
  try {
    for (;;) {
      const isPending = and(like(intent.businessKey, `${prefix}%`), eq(intent.status, 'PENDING'));
      const [row] = await database.select({ value: count() }).from(intent).where(isPending);
      if (row?.value === 0) return Date.now() - from;
      if (Date.now() - from > GIVE_UP_MS) throw new Error(`${row?.value} starts are still pending.`);
      await pause(POLL_MS);
    }
  } finally {
    await close();
  }
}
