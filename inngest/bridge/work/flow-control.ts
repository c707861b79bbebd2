import { createHmac } from 'node:crypto';

import type { WorkerSettings } from '#inngest/define/worker-settings.ts';
import type { AnyWorker } from '#inngest/define/workflow.ts';
import type { WorkReady } from '#inngest/events.ts';

import type { HeldJob } from './held-job.ts';
import { readInput } from './read-input.ts';
import { chunksOf, isAcquiredFirst } from './worker-times.ts';

const maxPriority = 600;

export type JobLimits = Pick<WorkReady, 'priority' | 'concurrencyKey' | 'rateKey'>;

/**
 * Returns the part of a job's event that the limits of its worker need. The keys are hashed with a secret: an event carries no personal
 * data, and a plain hash of a country or a name could be guessed. A job whose variables do not fit has no keys: the worker reports the
 * misfit.
 */
export function jobLimits(worker: AnyWorker, { variables, tenantId }: Pick<HeldJob, 'variables' | 'tenantId'>, secret: string): JobLimits {
  const { concurrency, rateLimit, priority } = worker.settings;
  if (typeof priority === 'number' && !isAcquiredFirst(worker.settings)) return { priority: bounded(priority) };
  const read = readInput(worker, variables);
  if (!read.fits) return { priority: 0, concurrencyKey: '', rateKey: '' };
  const hashed = (key: string): string => createHmac('sha256', secret).update(key).digest('base64url').slice(0, 22);
  return {
    priority: bounded(typeof priority === 'number' ? priority : priority(read.input, { tenantId })),
    ...(concurrency.perKey && { concurrencyKey: hashed(concurrency.perKey.key(read.input, { tenantId })) }),
    ...(rateLimit?.key && { rateKey: hashed(rateLimit.key(read.input, { tenantId })) }),
  };
}

/** Limits the priority. Below 0 Inngest would hold the job back for that long, beyond the time in which the run must start. */
const bounded = (seconds: number): number => Math.round(Math.min(Math.max(seconds || 0, 0), maxPriority));

/**
 * Translates the limits of a worker into the terms of Inngest. `throttle` queues the excess; Inngest's `rateLimit` would drop it. A run
 * that acquires jobs itself has several at a time, so there are fewer runs than jobs at once.
 */
export function flowControl(settings: WorkerSettings) {
  const { concurrency, rateLimit, priority } = settings;
  const perKey = concurrency.perKey && { limit: concurrency.perKey.limit, key: 'event.data.concurrencyKey' };
  const overall = { limit: isAcquiredFirst(settings) ? concurrency.limit : chunksOf(settings).runs };
  return {
    concurrency: perKey ? ([overall, perKey] as [typeof overall, typeof perKey]) : overall,
    ...(rateLimit && {
      throttle: {
        limit: rateLimit.limit,
        period: `${rateLimit.perSeconds}s` as const,
        ...(rateLimit.key && { key: 'event.data.rateKey' }),
      },
    }),
    // Every number of an event is a fraction to Inngest, which takes whole numbers only.
    ...(typeof priority !== 'number' && { priority: { run: 'int(event.data.priority)' } }),
  };
}
