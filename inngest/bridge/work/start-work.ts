import { ulid } from 'ulid';

import { type ServedTopic, workerOf } from '#inngest/define/find-code.ts';
import { workEventName } from '#inngest/events.ts';

import { brokenSystems } from './admit-topic.ts';
import { announceJobs } from '../poll/announce-jobs.ts';
import type { BridgeDependencies, OutgoingEvent } from '../dependencies.ts';
import { chunksOf, isAcquiredFirst } from './worker-times.ts';

/**
 * Starts the runs that acquire free jobs, as many as the jobs fill and the worker's limits allow. Jobs of a worker whose limits depend on
 * the input are acquired and announced one by one. No run starts for a topic without a worker here, or for a worker that waits for a system
 * that is down.
 *
 * Harmless when repeated: a run that finds no free job ends at once.
 *
 * @param free - most free jobs of each topic.
 */
export async function startWork(deps: BridgeDependencies, free: ReadonlyMap<string, number>): Promise<void> {
  const events: OutgoingEvent[] = [];
  for (const [topic, jobs] of free) {
    const served = workerOf(deps.workflows, topic);
    if (!served || jobs === 0 || (await waitsForSystem(deps, served))) continue;
    if (isAcquiredFirst(served.worker.settings)) await announceJobs(deps, topic, served);
    else events.push(...wakeUps(topic, served, jobs));
  }
  await deps.send(events);
}

async function waitsForSystem(deps: BridgeDependencies, { worker }: ServedTopic): Promise<boolean> {
  return (await brokenSystems(deps, worker.systems)).some(({ state }) => state === 'OPEN');
}

function wakeUps(topic: string, { worker }: ServedTopic, jobs: number): OutgoingEvent[] {
  const { size, runs } = chunksOf(worker.settings);
  const count = Math.min(Math.ceil(jobs / size), runs);
  return Array.from({ length: count }, () => ({ id: `work:${topic}:${ulid()}`, name: workEventName(topic), data: {} }));
}
