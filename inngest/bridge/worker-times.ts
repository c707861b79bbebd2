import { checkpointMs } from '#inngest/client.ts';
import type { WorkerSettings } from '#inngest/define/worker-settings.ts';
import { callDeadlineMs } from '#inngest/services/http.ts';

/** Pauses between the tries of the report; all of them end before the lock does. */
export const reportPausesMs = [1_000, 2_000, 5_000, 10_000] as const;

/** Inngest repeats a step this often; the attempts at the work and the tries of the report are counted apart. */
export const inngestRetries = reportPausesMs.length;

/** A run that starts or ends later than this is dropped: the engine offers the job again when its lock has ended. */
const runMs = { start: 60_000, finish: 110_000 } as const;

/** A job whose worker has a rate limit, or a limit per key, may queue this long for its start. */
const queuedStartMs = 600_000;

/** Netlify ends a synchronous function after this. */
const platformLimitMs = 60_000;

const lockReserveMs = 10_000;

export interface WorkerTimes {
  readonly startMs: number;
  readonly finishMs: number;
  readonly lockSeconds: number;
}

/** When a run of the worker must have started and ended, and how long its job is locked: longer where jobs are expected to queue. */
export function workerTimes(
  { rateLimit, concurrency }: Pick<WorkerSettings, 'rateLimit' | 'concurrency'>,
  lockSeconds: number,
): WorkerTimes {
  if (rateLimit === null && !concurrency.perKey) return { startMs: runMs.start, finishMs: runMs.finish, lockSeconds };
  const wholeRun = (queuedStartMs + runMs.finish + lockReserveMs) / 1000;
  return { startMs: queuedStartMs, finishMs: runMs.finish, lockSeconds: Math.max(lockSeconds, wholeRun) };
}

/**
 * In which way the times of a worker do not fit into each other: call < attempt < run < lock, with pauses, reports and queues. Empty when
 * they do.
 */
export function timeProblems(settings: WorkerSettings, lockSeconds: number): string[] {
  const { startMs, finishMs, lockSeconds: lock } = workerTimes(settings, lockSeconds);
  const { deadlineMs, attemptsPerRun, pauseMs, backoffMs, longestBackoffMs, patienceMs, rateLimit } = settings;
  const workMs = attemptsPerRun * deadlineMs + (attemptsPerRun - 1) * pauseMs;
  const reportMs = reportPausesMs.reduce((sum, pause) => sum + pause, 0);
  const everyMs = rateLimit === null ? 0 : (rateLimit.perSeconds * 1000) / rateLimit.limit;
  return [
    ...longer('a call', callDeadlineMs, 'an attempt', deadlineMs),
    ...longer('an attempt after a full stretch of steps', checkpointMs + deadlineMs, 'a request of the platform', platformLimitMs),
    ...longer('all attempts and reports', workMs + reportMs, 'a run', finishMs),
    ...longer('queue and run', startMs + finishMs, 'the lock of the job', lock * 1000),
    ...longer("the pause between two starts of the worker's rate limit", everyMs, 'half of the time that a job may queue', startMs / 2),
    ...longer('the first pause between runs', backoffMs - 1, 'the longest one', longestBackoffMs),
    ...longer('the longest pause between runs', longestBackoffMs, 'the patience of the job', patienceMs),
    ...(attemptsPerRun > inngestRetries + 1
      ? [`${attemptsPerRun} attempts in a run are more than the ${inngestRetries + 1} of Inngest`]
      : []),
    ...(settings.attempts < 1 || attemptsPerRun < 1 ? ['a job needs at least one attempt'] : []),
  ];
}

const longer = (inner: string, innerMs: number, outer: string, outerMs: number): string[] =>
  innerMs < outerMs ? [] : [`${inner} (${innerMs / 1000} s) must end before ${outer} (${outerMs / 1000} s)`];
