import { setTimeout as sleep } from 'node:timers/promises';

import type { FlowableClient, HistoricProcessInstance } from '#flowable/client/index.ts';

const PAGE = 500;
const POLL_MS = 250;

/** Instances of one process that were started at or after a moment. */
export interface Started {
  readonly flowable: FlowableClient;
  readonly processDefinitionKey: string;
  readonly since: Date;
}

export interface EndedCount {
  /** Asks the history how many instances have ended. */
  ask(): Promise<number>;
  /** Receives each higher number. */
  onProgress?(ended: number): Promise<void>;
  readonly stallMs: number;
}

/** Waits until `count` instances have ended, or until none has ended for `stallMs`. @returns the number of ended instances */
export async function untilCounted(count: number, { ask, onProgress, stallMs }: EndedCount): Promise<number> {
  let best = 0;
  let movedAt = Date.now();
  while (Date.now() - movedAt < stallMs) {
    const ended = await ask();
    if (ended > best) {
      [best, movedAt] = [ended, Date.now()];
      await onProgress?.(ended);
    }
    if (ended >= count) break;
    await sleep(POLL_MS);
  }
  return best;
}

/**
 * Waits until the engine's history says that `count` instances have ended, or until none has ended for 150 s; the caller finds missing ones
 * in the history. `onProgress` is called with the number of ended instances.
 */
export async function untilEnded(started: Started, count: number, onProgress?: EndedCount['onProgress']): Promise<void> {
  await untilCounted(count, { ask: () => countEnded(started), stallMs: 150_000, ...(onProgress && { onProgress }) });
}

async function countEnded({ flowable, processDefinitionKey, since }: Started): Promise<number> {
  const page = await flowable.history.processInstances({ processDefinitionKey, startedAfter: since, finished: true, size: 1 });
  return page.total;
}

/** Reads all instances of `Started`, ended or not. */
export async function readInstances({ flowable, processDefinitionKey, since }: Started): Promise<HistoricProcessInstance[]> {
  const found: HistoricProcessInstance[] = [];
  for (let total = 1; found.length < total;) {
    const filter = { processDefinitionKey, startedAfter: since, order: 'asc', start: found.length, size: PAGE } as const;
    const page = await flowable.history.processInstances(filter);
    if (page.rows.length === 0) break;
    found.push(...page.rows);
    total = page.total;
  }
  return found;
}

/** Returns the milliseconds since 1970 at which each instance was completed, in order. Cancelled ones are left out. */
export const completionTimes = (instances: readonly HistoricProcessInstance[]): number[] =>
  instances
    .flatMap(({ endTime, deleteReason }) => (endTime !== null && deleteReason === null ? [Date.parse(endTime)] : []))
    .toSorted((a, b) => a - b);
