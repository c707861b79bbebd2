import { describe, expect, it } from 'vitest';

import { timeProblems, workerTimes } from '#inngest/bridge/worker-times.ts';
import { inngestSettings } from '#inngest/config.ts';
import { workersOf } from '#inngest/define/find-code.ts';
import { defaultWorkerSettings, type WorkerSettings } from '#inngest/define/worker-settings.ts';
import { workflows } from '#inngest/workflows/index.ts';

const workers = workflows.flatMap(workersOf);
const lockSeconds = inngestSettings.shape.JOB_LOCK_SECONDS.parse(undefined);
const problemsOf = (settings: Partial<WorkerSettings>) => timeProblems({ ...defaultWorkerSettings, ...settings }, lockSeconds);

describe('times of a worker', () => {
  it.each(workers)('of %s fit into each other', (_topic, { settings }) => {
    expect(timeProblems(settings, lockSeconds)).toEqual([]);
  });

  it('are checked for every worker of every workflow', () => {
    expect(workers.length).toBeGreaterThan(0);
  });
});

describe('timeProblems', () => {
  it.each<[string, Partial<WorkerSettings>]>([
    ['a call (5 s) must end before an attempt (5 s)', { deadlineMs: 5_000 }],
    ['an attempt after a full stretch of steps (65 s) must end before a request of the platform (60 s)', { deadlineMs: 25_000 }],
    ['all attempts and reports (118 s) must end before a run (110 s)', { attemptsPerRun: 5, pauseMs: 10_000 }],
    ['6 attempts in a run are more than the 5 of Inngest', { attemptsPerRun: 6, pauseMs: 0 }],
    ['the first pause between runs (1200 s) must end before the longest one (900 s)', { backoffMs: 1_200_001 }],
    ['the longest pause between runs (900 s) must end before the patience of the job (60 s)', { patienceMs: 60_000 }],
    ['a job needs at least one attempt', { attempts: 0 }],
    [
      "the pause between two starts of the worker's rate limit (360 s) must end before half of the time that a job may queue (300 s)",
      { rateLimit: { limit: 10, perSeconds: 3600 } },
    ],
  ])('says that %s', (sentence, settings) => {
    expect(problemsOf(settings)).toContain(sentence);
  });

  it('holds the queue and the run against the lock', () => {
    expect(timeProblems(defaultWorkerSettings, 60)).toEqual(['queue and run (170 s) must end before the lock of the job (60 s)']);
  });

  it('has nothing against a rate limit: the lock is as long as its queue', () => {
    const settings = { ...defaultWorkerSettings, rateLimit: { limit: 1, perSeconds: 60 } };
    expect(problemsOf(settings)).toEqual([]);
    expect(workerTimes(settings, lockSeconds)).toEqual({ startMs: 600_000, finishMs: 110_000, lockSeconds: 720 });
    expect(workerTimes(settings, 3600).lockSeconds).toBe(3600);
    const perKey = { ...defaultWorkerSettings, concurrency: { limit: 10, perKey: { limit: 1, key: () => 'one' } } };
    expect(workerTimes(perKey, lockSeconds).lockSeconds).toBe(720);
  });
});
