import { setTimeout as pause } from 'node:timers/promises';

import { firstPlace, type Place, reconcileTasks, reconcileTimers } from '#inngest/bridge/sweep/reconcile-activities.ts';
import { inngest } from '#inngest/client.ts';

import { benchBridge } from '../bench-bridge.ts';
import { log } from '../bench-stack.ts';
import type { LoadBench } from '../load/load-bench.ts';
import type { Report } from '../load/report.ts';
import { spreadOf, spreadTable } from '../statistics.ts';
import { plantDifferences, seedUserTasks } from './seed-user-tasks.ts';

const DIFFERENCES = 100;
const POLL_MS = 1_000;
const GIVE_UP_MS = 30 * 60_000;

/** Compares very many open user tasks with their Activities: each page alone, then all pages as the hourly function does. */
export async function measureReconciliation(bench: LoadBench, tasks: number): Promise<Report> {
  log(`Copying one user task ${tasks} times …`);
  await seedUserTasks(bench, tasks);
  const { silent } = benchBridge(bench.stack);
  log('Comparing page by page …');
  const ofTasks = await timePages<Place>(firstPlace, (place) => reconcileTasks(silent, place));
  const ofTimers = await timePages<number>(0, (start) => reconcileTimers(silent, start));
  const differences = await plantDifferences(bench, DIFFERENCES);
  log(`The function compares, with ${2 * DIFFERENCES} differences …`);
  const startedAt = Date.now();
  await invokeReconcile(bench.stack.urls.inngest);
  let left = await differences.left();
  for (; left > 0 && Date.now() - startedAt < GIVE_UP_MS; left = await differences.left()) await pause(POLL_MS);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(0);
  const table = spreadTable({ 'page of user tasks': spreadOf(ofTasks), 'page of timers': spreadOf(ofTimers) });
  const line = `reconciliation: ${tasks} user tasks, all differences mended after ${seconds} s`;
  return { text: `${table}\n${line}; lost ${left}, twice 0`, lost: left, twice: 0 };
}

/** Returns the milliseconds of each page. */
async function timePages<At>(first: At, page: (place: At) => Promise<At | null>): Promise<number[]> {
  const times: number[] = [];
  for (let place: At | null = first; place !== null;) {
    const startedAt = performance.now();
    place = await page(place);
    times.push(performance.now() - startedAt);
  }
  return times;
}

async function invokeReconcile(inngestUrl: string): Promise<void> {
  const answer = await fetch(`${inngestUrl}/api/v2/apps/${inngest.id}/functions/reconcile/invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ data: {} }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!answer.ok) throw new Error(`Inngest refused to invoke reconcile: ${answer.status} ${await answer.text()}`);
}
