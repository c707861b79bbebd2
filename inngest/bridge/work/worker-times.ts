import { checkpointMs } from '#inngest/client.ts';
import type { WorkerSettings } from '#inngest/define/worker-settings.ts';
import { callDeadlineMs } from '#inngest/services/http.ts';

/** Pauses between the tries of the report; all end before the lock does. */
export const reportPausesMs = [1_000, 2_000, 5_000, 10_000] as const;

/** Inngest repeats a step this often; the attempts at the work and the tries of the report are counted apart. */
export const inngestRetries = reportPausesMs.length;

/** Latest start of a run that acquires its own jobs: a later run is dropped, and holds no job yet. */
const wakeUpStartMs = 60_000;

/** Time that a job acquired before its run may queue for the start. */
const queuedStartMs = 600_000;

/** Time for one chunk of jobs: beginning in the ledger, work side by side, reports. */
const chunkMs = 110_000;

/** Netlify ends a synchronous function after this. */
const platformLimitMs = 60_000;

const lockReserveMs = 10_000;

export interface WorkerTimes {
  readonly startMs: number;
  readonly lockSeconds: number;
}

type Limits = Pick<WorkerSettings, 'rateLimit' | 'concurrency' | 'priority'>;

/** Whether the limits of a worker depend on the input of each job, so that jobs are acquired before their runs. */
export const isAcquiredFirst = ({ concurrency, rateLimit, priority }: Limits): boolean =>
  Boolean(concurrency.perKey ?? rateLimit?.key) || typeof priority !== 'number';

/** Returns the latest start of a run of the worker, and the duration of a lock: longer where jobs are acquired first and queue. */
export function workerTimes(settings: Limits, lockSeconds: number): WorkerTimes {
  if (!isAcquiredFirst(settings)) return { startMs: settings.rateLimit === null ? wakeUpStartMs : queuedStartMs, lockSeconds };
  const wholeRun = (queuedStartMs + chunkMs + lockReserveMs) / 1000;
  return { startMs: queuedStartMs, lockSeconds: Math.max(lockSeconds, wholeRun) };
}

export interface Chunks {
  /** Jobs that one run works on side by side. */
  readonly size: number;
  /** Runs of the worker at once; their chunks together never exceed the worker's concurrency. */
  readonly runs: number;
}

/**
 * Divides the concurrency of a worker into runs and the jobs of each: several runs, so that a slow job does not hold up all others, and
 * several jobs in each, so that a backlog costs fewer runs. A rate limit counts runs, so each has one job.
 */
export function chunksOf({ concurrency: { limit }, rateLimit }: Pick<WorkerSettings, 'concurrency' | 'rateLimit'>): Chunks {
  const runs = [2, 3, 4, 5].find((count) => limit > count && limit % count === 0);
  return rateLimit !== null || runs === undefined ? { size: 1, runs: limit } : { size: limit / runs, runs };
}

/** Lists conflicts between the times of a worker: call < attempt < chunk < lock, with pauses, reports and queues. Empty when all fit. */
export function timeProblems(settings: WorkerSettings, lockSeconds: number): string[] {
  const { startMs, lockSeconds: lock } = workerTimes(settings, lockSeconds);
  const { deadlineMs, attemptsPerRun, pauseMs, backoffMs, maxBackoffMs, maxWaitMs, rateLimit } = settings;
  const workMs = attemptsPerRun * deadlineMs + (attemptsPerRun - 1) * pauseMs;
  const reportMs = reportPausesMs.reduce((sum, pause) => sum + pause, 0);
  const everyMs = rateLimit === null ? 0 : (rateLimit.perSeconds * 1000) / rateLimit.limit;
  const queuedMs = isAcquiredFirst(settings) ? startMs : 0;
  return [
    ...longer('a call', callDeadlineMs, 'an attempt', deadlineMs),
    ...longer('an attempt after a full stretch of steps', checkpointMs + deadlineMs, 'a request of the platform', platformLimitMs),
    ...longer('all attempts and reports', workMs + reportMs, 'a run', chunkMs),
    ...longer('queue and run', queuedMs + chunkMs, 'the lock of the job', lock * 1000),
    ...longer("the pause between two starts of the worker's rate limit", everyMs, 'half of the time that a job may queue', startMs / 2),
    ...longer('the first pause between runs', backoffMs - 1, 'the longest one', maxBackoffMs),
    ...longer('the longest pause between runs', maxBackoffMs, 'the patience of the job', maxWaitMs),
    ...(attemptsPerRun > inngestRetries + 1
      ? [`${attemptsPerRun} attempts in a run are more than the ${inngestRetries + 1} of Inngest`]
      : []),
    ...(settings.attempts < 1 || attemptsPerRun < 1 ? ['a job needs at least one attempt'] : []),
  ];
}

const longer = (inner: string, innerMs: number, outer: string, outerMs: number): string[] =>
  innerMs < outerMs ? [] : [`${inner} (${innerMs / 1000} s) must end before ${outer} (${outerMs / 1000} s)`];
