import { setTimeout as sleep } from 'node:timers/promises';

import { untilCounted } from '../load/ended-instances.ts';
import { inParallel } from '../load/in-parallel.ts';
import { jitter } from '../pauses.ts';
import { type Spread, spreadOf } from '../statistics.ts';
import { newBusinessKey, type Peer } from './peer.ts';

const callers = 8;
const tasksPerInstance = 2;
const stallMs = 90_000;
const halfLoadSeconds = 30;
const idleSeconds = 30;

export interface LoadFigures {
  /** Ended tasks per second while the instances are started as fast as the engine takes them. */
  readonly tasksPerSecond: number;
  /** Requests of the worker to its engine for each task of that time. */
  readonly requestsPerTask: number;
}

/** Waits until `count` instances have ended, or until none has for 90 s. @returns the number of missing ones */
export async function untilEnded({ engine }: Peer, since: Date, count: number): Promise<number> {
  return count - (await untilCounted(count, { ask: () => engine.countEnded(since), stallMs }));
}

/** Waits for the end of all instances and reads them. @throws Error when one does not end */
async function endedInstances(peer: Peer, since: Date, count: number): Promise<{ startedAt: number; endedAt: number }[]> {
  const missing = await untilEnded(peer, since, count);
  if (missing > 0) throw new Error(`${peer.name}: ${missing} of ${count} instances did not end.`);
  return (await peer.engine.instances(since)).map(({ startedAt, endedAt }) => ({ startedAt, endedAt: endedAt ?? Number.NaN }));
}

/**
 * Measures the duration of instances that start at moments spread at random, by the engine's own clock. @throws Error when one does not end
 */
export async function measureLatency(peer: Peer, count: number, overMs: number): Promise<Spread> {
  const since = new Date();
  const start = async (): Promise<void> => {
    await jitter(0, overMs);
    await peer.engine.start(newBusinessKey());
  };
  await Promise.all(Array.from({ length: count }, start));
  const instances = await endedInstances(peer, since, count);
  return spreadOf(instances.map(({ startedAt, endedAt }) => endedAt - startedAt));
}

/** Starts instances with eight callers and counts until all have ended. @throws Error when one does not end */
export async function measureLoad(peer: Peer, count: number): Promise<LoadFigures> {
  const [since, requests] = [new Date(), peer.requests.count()];
  await inParallel(Array.from({ length: count }), callers, () => peer.engine.start(newBusinessKey()));
  const ended = await endedInstances(peer, since, count);
  const seconds = (Math.max(...ended.map(({ endedAt }) => endedAt)) - since.getTime()) / 1000;
  const tasks = count * tasksPerInstance;
  return { tasksPerSecond: tasks / seconds, requestsPerTask: (peer.requests.count() - requests) / tasks };
}

/** Measures latency while instances arrive at half of the measured rate. */
export function measureHalfLoad(peer: Peer, { tasksPerSecond }: LoadFigures): Promise<Spread> {
  const perSecond = tasksPerSecond / tasksPerInstance / 2;
  return measureLatency(peer, Math.max(1, Math.round(perSecond * halfLoadSeconds)), halfLoadSeconds * 1000);
}

/** Counts the requests of the worker per minute while there is nothing to do. */
export async function measureIdleRequests({ requests }: Peer): Promise<number> {
  const before = requests.count();
  await sleep(idleSeconds * 1000);
  return ((requests.count() - before) * 60) / idleSeconds;
}
