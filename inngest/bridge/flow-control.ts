import { createHmac } from 'node:crypto';

import type { WorkerSettings } from '#inngest/define/worker-settings.ts';
import type { AnyWorker } from '#inngest/define/workflow.ts';
import type { JobAcquired } from '#inngest/events.ts';

import { readInput } from './read-input.ts';

const mostPriority = 600;

export type JobLimits = Pick<JobAcquired, 'priority' | 'concurrencyKey' | 'rateKey'>;

/** Whether the limits of a worker are told from the input of each job. */
export const dependOnInput = ({ concurrency, rateLimit, priority }: WorkerSettings): boolean =>
  Boolean(concurrency.perKey ?? rateLimit?.key) || typeof priority !== 'number';

/**
 * What a job's event says of the limits of its worker. The keys are hashed with a secret, because an event carries no personal data, and
 * a plain hash of a country or a name would be guessed. A job whose variables do not fit has none: its worker says what is wrong.
 */
export function jobLimits(worker: AnyWorker, variables: Readonly<Record<string, unknown>>, secret: string): JobLimits {
  const { concurrency, rateLimit, priority } = worker.settings;
  if (typeof priority === 'number' && !dependOnInput(worker.settings)) return { priority: bounded(priority) };
  const read = readInput(worker, variables);
  if (!read.fits) return { priority: 0, concurrencyKey: '', rateKey: '' };
  const hashed = (key: string): string => createHmac('sha256', secret).update(key).digest('base64url').slice(0, 22);
  return {
    priority: bounded(typeof priority === 'number' ? priority : priority(read.input)),
    ...(concurrency.perKey && { concurrencyKey: hashed(concurrency.perKey.key(read.input)) }),
    ...(rateLimit?.key && { rateKey: hashed(rateLimit.key(read.input)) }),
  };
}

/** Below 0 Inngest would hold the job back for that long, beyond the time in which it must start. */
const bounded = (seconds: number): number => Math.round(Math.min(Math.max(seconds || 0, 0), mostPriority));

/** The limits of a worker in the terms of Inngest. `throttle` queues what is beyond; Inngest's `rateLimit` would drop it. */
export function flowControl({ concurrency, rateLimit, priority }: WorkerSettings) {
  const perKey = concurrency.perKey && { limit: concurrency.perKey.limit, key: 'event.data.concurrencyKey' };
  const overall = { limit: concurrency.limit };
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
    ...(priority !== 0 && { priority: { run: 'int(event.data.priority)' } }),
  };
}
